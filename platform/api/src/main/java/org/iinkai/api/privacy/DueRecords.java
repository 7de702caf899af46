package org.iinkai.api.privacy;

import java.util.List;

/**
 * Records of a set whose time is over.
 *
 * @param rows the oldest first
 * @param count how many there are in all
 */
public record DueRecords(List<DueRecord> rows, long count) {

    public DueRecords {
        rows = List.copyOf(rows);
    }
}
