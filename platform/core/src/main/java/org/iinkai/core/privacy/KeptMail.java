package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.core.part.Foundation;

/** The log of mail with recipients and texts; what still waits to be sent is no part of it. */
final class KeptMail implements PersonalData {

    private final Foundation foundation;
    private final KeptMailMapper mapper;

    KeptMail(Foundation foundation, KeptMailMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    @Override
    public DueRecords due(LocalDate until, int most) {
        String path = foundation.access().may(CoreRight.MAIL_READ) ? "mail/" : "";
        return DueRow.of(mapper.due(until, zone(), most), path);
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        List<String> gone = mapper.delete(until, zone(), ids.toArray(String[]::new));
        gone.forEach(id -> foundation.audit().erase("mail:" + id));
        return gone.size();
    }

    private String zone() {
        return foundation.clock().getZone().getId();
    }
}
