package org.iinkai.api.members;

import java.util.List;

import org.iinkai.api.text.Localized;
import org.iinkai.api.time.Period;

/**
 * The membership movement table (会員の異動) of a period: for each category, members before it, joined, left, gone over from
 * and to other categories, members at its end. Every line and the sum close:
 * start + joined - left + changedIn - changedOut = end.
 *
 * @param period the period it is of
 * @param lines a line for each category, in the association's order
 */
public record Movement(Period period, List<Line> lines) {

    public Movement {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param category code of the category; empty for the sum
     * @param changedIn members that came over from another category
     * @param changedOut members that went over to another category
     */
    public record Line(
            String category, Localized name, long start, long joined, long left, long changedIn, long changedOut) {

        /** Members at the end. */
        public long end() {
            return start + joined - left + changedIn - changedOut;
        }
    }

    /** The line 計. */
    public Line total() {
        return new Line(
                "",
                new Localized("計", "Total"),
                lines.stream().mapToLong(Line::start).sum(),
                lines.stream().mapToLong(Line::joined).sum(),
                lines.stream().mapToLong(Line::left).sum(),
                lines.stream().mapToLong(Line::changedIn).sum(),
                lines.stream().mapToLong(Line::changedOut).sum());
    }

    /** Whether anybody went from one category to another. */
    public boolean hasChanges() {
        return lines.stream().anyMatch(line -> line.changedIn() + line.changedOut() > 0);
    }
}
