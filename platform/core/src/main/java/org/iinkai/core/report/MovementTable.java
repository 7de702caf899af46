package org.iinkai.core.report;

import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.members.Movement;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;

/** The membership movement table (会員の異動) as a fact without label. */
final class MovementTable {

    private MovementTable() {}

    static Fact of(Movement movement) {
        Period period = movement.period();
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>();
        for (Movement.Line line : lines(movement)) {
            rows.add(row(line));
            paths.add(paths(line, period));
        }
        return new Fact(
                "",
                new FactValue.Table(
                        List.of(
                                "",
                                PrintedDate.day(period.from().minusDays(1)) + "現在",
                                "入会",
                                "退会",
                                PrintedDate.day(period.to()) + "現在"),
                        rows,
                        paths),
                new Fact.Origin.Live("core", "members?asOf=" + period.to()));
    }

    private static List<Movement.Line> lines(Movement movement) {
        List<Movement.Line> lines = new ArrayList<>(movement.lines());
        lines.add(movement.total());
        return lines;
    }

    /** The members behind each figure; the sum's are those of all categories. */
    private static List<String> paths(Movement.Line line, Period period) {
        String category = line.category().isEmpty() ? "" : "&category=" + line.category();
        int year = FiscalYear.of(period.from()).year();
        return List.of(
                "",
                "members?asOf=" + period.from().minusDays(1) + category,
                "members?joined=" + year + category,
                "members?left=" + year + category,
                "members?asOf=" + period.to() + category);
    }

    private static List<String> row(Movement.Line line) {
        return List.of(
                line.name().ja(),
                String.valueOf(line.start()),
                String.valueOf(line.joined()),
                String.valueOf(line.left()),
                String.valueOf(line.end()));
    }
}
