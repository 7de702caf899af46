package org.iinkai.host.lifecycle;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;

/**
 * A bundle's personal data, behind a guard. It is asked like other knowledge of bundles, with a deadline; it deletes on
 * the thread of whoever asks for that, so that it is part of their transaction.
 */
record GuardedData(Guard<PersonalData> guard, Inquiry<PersonalData> inquiry) implements PersonalData {

    @Override
    public DueRecords due(LocalDate until, int most) {
        return inquiry.ask(data -> {
            DueRecords given = data.due(until, most);
            List<DueRecord> rows = given.rows().stream().limit(most).toList();
            rows.forEach(row -> GuardedPart.check(inquiry.id(), row.path()));
            return new DueRecords(rows, given.count());
        });
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        return guard.use(data -> data.delete(until, ids));
    }
}
