package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Events by day, a table for each month: the week's agenda and the plan of a fiscal year. */
final class DayList extends Div {

    /** An event on one of its days, with all its sessions of that day. */
    private record Line(CalendarEntry entry, List<EventSession> sessions) {

        LocalDate day() {
            return sessions.getFirst().day();
        }

        String starts() {
            return sessions.getFirst().starts().map(Object::toString).orElse("");
        }

        /** From when to when, however many sessions there are. */
        String hours() {
            return sessions.stream()
                    .map(CalendarWords::hours)
                    .filter(hours -> !hours.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(Words.text("shell.comma")));
        }

        String place() {
            return sessions.stream()
                    .map(session -> session.place().isEmpty() ? CalendarWords.form(session.form()) : session.place())
                    .distinct()
                    .collect(Collectors.joining(Words.text("shell.comma")));
        }
    }

    DayList(List<CalendarEntry> entries, Period period, Bodies bodies) {
        Map<YearMonth, List<Line>> months = entries.stream()
                .flatMap(DayList::lines)
                .filter(line -> period.contains(line.day()))
                .sorted(Comparator.comparing(Line::day).thenComparing(Line::starts))
                .collect(Collectors.groupingBy(line -> YearMonth.from(line.day()), TreeMap::new, Collectors.toList()));
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

    private static Stream<Line> lines(CalendarEntry entry) {
        return entry.sessions().stream()
                .collect(Collectors.groupingBy(EventSession::day, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(sessions -> new Line(entry, sessions));
    }

    private static void row(SmallTable table, Line line, Bodies bodies) {
        CalendarEntry entry = line.entry();
        table.row(
                new Anchor("calendar/events/" + entry.id(), CalendarWords.line(entry)),
                SmallTable.pieces(CalendarWords.day(line.day()), line.hours()),
                SmallTable.text(line.place()),
                SmallTable.text(CalendarWords.bodies(entry.bodies(), bodies)),
                entry.headcount().people() == 0 ? SmallTable.text("") : SmallTable.pieces(CalendarWords.count(entry)),
                CalendarWords.badge(entry));
    }
}
