package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;

/**
 * A record that is over, as read.
 *
 * @param total how many there are in all
 */
record DueRow(String id, String title, LocalDate since, long total) {

    /**
     * The answer of a set.
     *
     * @param path what comes before the id in the route of a record; empty when none may be shown
     */
    static DueRecords of(List<DueRow> rows, String path) {
        List<DueRecord> records = rows.stream()
                .map(row -> new DueRecord(row.id(), row.title(), row.since(), path.isEmpty() ? "" : path + row.id()))
                .toList();
        return new DueRecords(records, rows.isEmpty() ? 0 : rows.getFirst().total());
    }
}
