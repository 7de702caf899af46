package org.iinkai.api.activities;

import java.util.List;

import org.iinkai.api.time.CalendarDate;

/** What a fact says. The report decides how each kind prints; a figure is never a text. */
public sealed interface FactValue {

    /** Words. */
    record Text(String text) implements FactValue {}

    /** Lines below each other, bulleted or not. */
    record Lines(List<String> lines, boolean isBulleted) implements FactValue {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A count with its unit: 44回.
     *
     * @param unit counter word as printed
     * @param note printed behind, e.g. (順次回収中); may be empty
     */
    record Count(long count, String unit, String note) implements FactValue {}

    /**
     * People and the distinct companies they come from: 222名(85社).
     *
     * @param companies distinct companies; negative when not stated
     */
    record People(long people, long companies) implements FactValue {}

    /** Parts of a count: オンライン(38回)、東京(6回). */
    record Breakdown(List<Part> parts) implements FactValue {
        public Breakdown {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a {@link Breakdown}. */
    record Part(String name, long count, String unit) {}

    /** Lists below sub-heads: 【ベーシックコース】 and its courses. */
    record Groups(List<Group> groups) implements FactValue {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /** A sub-head with its list. */
    record Group(String heading, List<String> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** A date of any precision, with words behind it (※10月9日まで延長), which may be empty. */
    record Dated(CalendarDate date, String note) implements FactValue {}

    /**
     * A table with a header line; the first column names the line, the others are figures.
     *
     * @param rows each as long as the header
     * @param paths for each figure the route of the rows behind it, without a leading slash; as long as the rows, or
     *     empty when no figure leads anywhere
     */
    record Table(List<String> header, List<List<String>> rows, List<List<String>> paths) implements FactValue {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            paths = paths.stream().map(List::copyOf).toList();
        }

        /** A table whose figures lead nowhere. */
        public Table(List<String> header, List<List<String>> rows) {
            this(header, rows, List.of());
        }

        /** The route of the rows behind a figure; empty when there is none. */
        public String path(int row, int column) {
            return paths.isEmpty() ? "" : paths.get(row).get(column);
        }
    }
}
