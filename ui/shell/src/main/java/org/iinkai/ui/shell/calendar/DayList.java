package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Events by day, a table for each month: the week's agenda and the plan of a fiscal year. */
final class DayList extends Div {

    private record Line(CalendarEntry entry, EventSession session) {}

    DayList(List<CalendarEntry> entries, Period period, Bodies bodies) {
        Map<YearMonth, List<Line>> months = entries.stream()
                .flatMap(entry -> entry.sessions().stream().map(session -> new Line(entry, session)))
                .filter(line -> period.contains(line.session().day()))
                .sorted(Comparator.comparing((Line line) -> line.session().day())
                        .thenComparing(line ->
                                line.session().starts().map(Object::toString).orElse("")))
                .collect(Collectors.groupingBy(
                        line -> YearMonth.from(line.session().day()), TreeMap::new, Collectors.toList()));
        months.forEach((month, lines) -> {
            String title = CalendarSpan.month(month);
            SmallTable table = new SmallTable(
                    title,
                    Words.text("shell.calendar.column.event"),
                    Words.text("shell.calendar.column.day"),
                    Words.text("shell.calendar.column.place"),
                    Words.text("shell.calendar.column.bodies"),
                    Words.text("shell.calendar.column.people"),
                    Words.text("shell.calendar.column.status"));
            lines.forEach(line -> row(table, line, bodies));
            add(new H2(title), table);
        });
    }

    private static void row(SmallTable table, Line line, Bodies bodies) {
        CalendarEntry entry = line.entry();
        table.row(
                new Anchor("calendar/events/" + entry.id(), CalendarWords.line(entry)),
                SmallTable.text(CalendarWords.when(line.session())),
                SmallTable.text(
                        line.session().place().isEmpty()
                                ? CalendarWords.form(line.session().form())
                                : line.session().place()),
                SmallTable.text(CalendarWords.bodies(entry.bodies(), bodies)),
                SmallTable.text(entry.headcount().people() == 0 ? "" : CalendarWords.count(entry)),
                CalendarWords.badge(entry));
    }
}
