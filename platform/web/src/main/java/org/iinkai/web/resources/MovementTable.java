package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.members.Movement;
import org.iinkai.api.time.FiscalYear;

/**
 * The movement table of a period. Every line closes: start + joined - left + changedIn - changedOut = end.
 *
 * @param year the fiscal year that the period is; null when it is another period
 */
record MovementTable(Optional<FiscalYear> year, LocalDate from, LocalDate to, List<Line> lines, Line total) {

    static MovementTable of(Movement movement) {
        FiscalYear year = FiscalYear.of(movement.period().from());
        return new MovementTable(
                Optional.of(year).filter(each -> each.period().equals(movement.period())),
                movement.period().from(),
                movement.period().to(),
                movement.lines().stream().map(Line::of).toList(),
                Line.of(movement.total()));
    }

    /** A line of it; the sum has no category. */
    record Line(
            String category,
            String nameJa,
            String nameEn,
            long start,
            long joined,
            long left,
            long changedIn,
            long changedOut,
            long end) {

        static Line of(Movement.Line line) {
            return new Line(
                    line.category(),
                    line.name().ja(),
                    line.name().en(),
                    line.start(),
                    line.joined(),
                    line.left(),
                    line.changedIn(),
                    line.changedOut(),
                    line.end());
        }
    }
}
