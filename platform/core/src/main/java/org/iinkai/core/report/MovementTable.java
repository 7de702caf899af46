package org.iinkai.core.report;

import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.members.Movement;
import org.iinkai.api.time.Period;

/** The membership movement table (会員の異動) as a fact without label. */
final class MovementTable {

    private MovementTable() {}

    static Fact of(Movement movement) {
        Period period = movement.period();
        List<List<String>> rows = new ArrayList<>();
        movement.lines().forEach(line -> rows.add(row(line)));
        rows.add(row(movement.total()));
        return new Fact(
                "",
                new FactValue.Table(
                        List.of(
                                "",
                                PrintedDate.day(period.from().minusDays(1)) + "現在",
                                "入会",
                                "退会",
                                PrintedDate.day(period.to()) + "現在"),
                        rows),
                new Fact.Origin.Live("core", "members?asOf=" + period.to()));
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
