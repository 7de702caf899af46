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
        boolean hasChanges = movement.hasChanges();
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>();
        for (Movement.Line line : lines(movement)) {
            rows.add(row(line, hasChanges));
            paths.add(paths(line, period, hasChanges));
        }
        return new Fact(
                "",
                new FactValue.Table(columns(period, hasChanges), rows, paths),
                new Fact.Origin.Live("core", "members?asOf=" + period.to()));
    }

    private static List<String> columns(Period period, boolean hasChanges) {
        List<String> columns = new ArrayList<>();
        columns.add("");
        columns.add(PrintedDate.day(period.from().minusDays(1)) + "現在");
        columns.add("入会");
        columns.add("退会");
        if (hasChanges) {
            columns.add("種別変更（増）");
            columns.add("種別変更（減）");
        }
        columns.add(PrintedDate.day(period.to()) + "現在");
        return columns;
    }

    private static List<Movement.Line> lines(Movement movement) {
        List<Movement.Line> lines = new ArrayList<>(movement.lines());
        lines.add(movement.total());
        return lines;
    }

    /** The members behind each figure; the sum's are those of all categories. */
    private static List<String> paths(Movement.Line line, Period period, boolean hasChanges) {
        String category = line.category().isEmpty() ? "" : "&category=" + line.category();
        int year = FiscalYear.of(period.from()).year();
        List<String> paths = new ArrayList<>();
        paths.add("");
        paths.add("members?asOf=" + period.from().minusDays(1) + category);
        paths.add("members?joined=" + year + category);
        paths.add("members?left=" + year + category);
        if (hasChanges) {
            paths.add("");
            paths.add("");
        }
        paths.add("members?asOf=" + period.to() + category);
        return paths;
    }

    private static List<String> row(Movement.Line line, boolean hasChanges) {
        List<String> row = new ArrayList<>();
        row.add(line.name().ja());
        row.add(String.valueOf(line.start()));
        row.add(String.valueOf(line.joined()));
        row.add(String.valueOf(line.left()));
        if (hasChanges) {
            row.add(String.valueOf(line.changedIn()));
            row.add(String.valueOf(line.changedOut()));
        }
        row.add(String.valueOf(line.end()));
        return row;
    }
}
