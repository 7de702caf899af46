package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.core.part.Foundation;

/** Applications that were declined or withdrawn, with their steps, notes and letters. */
final class KeptApplications implements PersonalData {

    private final Foundation foundation;
    private final KeptApplicationsMapper mapper;

    KeptApplications(Foundation foundation, KeptApplicationsMapper mapper) {
        this.foundation = foundation;
        this.mapper = mapper;
    }

    @Override
    public DueRecords due(LocalDate until, int most) {
        String path = foundation.access().may(CoreRight.MEMBERS_READ) ? "applications/" : "";
        return DueRow.of(mapper.due(until, most), path);
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        mapper.lock(ids.toArray(String[]::new));
        List<String> over = mapper.over(until, ids.toArray(String[]::new));
        String[] gone = over.toArray(String[]::new);
        over.forEach(id -> foundation.audit().erase("application:" + id));
        mapper.deleteLetters(gone);
        mapper.deleteNotes(gone);
        mapper.deleteSteps(gone);
        return mapper.delete(gone);
    }
}
