package org.iinkai.core.populations;

import java.util.List;

import org.iinkai.api.populations.Headcount;
import org.iinkai.api.text.Localized;

/** How many companies there are of a category and segment, with their names. */
record CountRow(
        String category,
        String categoryJa,
        String categoryEn,
        String segment,
        String segmentJa,
        String segmentEn,
        long companies) {

    static Headcount headcount(List<CountRow> rows) {
        return new Headcount(rows.stream()
                .map(row -> new Headcount.Line(
                        row.category,
                        new Localized(row.categoryJa, row.categoryEn),
                        row.segment,
                        new Localized(row.segmentJa, row.segmentEn),
                        row.companies))
                .toList());
    }
}
