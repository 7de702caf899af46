package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.ReportLine.What;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.FactMapper.AgendaRow;
import org.iinkai.core.calendar.FactMapper.EventRow;
import org.iinkai.core.calendar.FactMapper.GuestRow;
import org.iinkai.core.calendar.FactMapper.LineRow;
import org.iinkai.core.calendar.FactMapper.MembersRow;
import org.iinkai.core.calendar.FactMapper.PresentRow;
import org.iinkai.core.calendar.FactMapper.TalkRow;

/** What is known of the events that a year reports, read in a fixed number of statements. */
record YearEvents(
        Map<String, List<ReportLine>> lines,
        Map<Id<Event>, List<SessionLine>> sessions,
        Map<Id<Event>, List<TalkRow>> talks,
        Map<Id<Event>, List<String>> agendas,
        Map<Id<Event>, List<PresentRow>> present,
        Map<Id<Event>, List<GuestRow>> guests,
        Map<String, MembersRow> members) {

    private static final List<ReportLine> USUAL = List.of(
            new ReportLine(What.DAYS, ""),
            new ReportLine(What.FORM, ""),
            new ReportLine(What.PLACE, ""),
            new ReportLine(What.PEOPLE, ""));
    private static final List<ReportLine> USUAL_OF_MEETINGS = USUAL.subList(0, 3);

    static YearEvents read(FactMapper mapper, CalendarMapper calendar, FiscalYear year, List<EventRow> events) {
        String[] ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        String[] series = events.stream().map(EventRow::series).distinct().toArray(String[]::new);
        Map<String, List<ReportLine>> lines =
                mapper.lines(series).stream().collect(groupingBy(LineRow::series, mapping(LineRow::line, toList())));
        String[] together = lines.entrySet().stream()
                .filter(entry -> isTogether(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        String[] meetings = events.stream()
                .filter(event -> says(lines.getOrDefault(event.series(), List.of()), What.ATTENDEES))
                .map(event -> event.id().toString())
                .toArray(String[]::new);
        return new YearEvents(
                lines,
                calendar.sessions(ids).stream().collect(groupingBy(SessionLine::eventId)),
                mapper.talks(ids).stream().collect(groupingBy(TalkRow::event)),
                mapper.agendas(ids).stream().collect(groupingBy(AgendaRow::event, mapping(AgendaRow::title, toList()))),
                mapper.present(meetings).stream().collect(groupingBy(PresentRow::event)),
                mapper.guests(meetings).stream().collect(groupingBy(GuestRow::event)),
                mapper.members(year, together).stream()
                        .collect(toMap(row -> row.activity() + " " + row.series(), row -> row)));
    }

    private static boolean says(List<ReportLine> lines, What what) {
        return lines.stream().anyMatch(line -> line.what() == what);
    }

    private static boolean isTogether(List<ReportLine> lines) {
        return says(lines, What.MEETINGS);
    }

    List<ReportLine> linesOf(EventRow event) {
        List<ReportLine> usual =
                event.kind() == org.iinkai.api.calendar.EventSeries.Kind.MEETING ? USUAL_OF_MEETINGS : USUAL;
        return lines.getOrDefault(event.series(), usual);
    }

    /** Whether the events of a series are one thing in the report. */
    boolean isTogether(EventRow event) {
        return isTogether(linesOf(event));
    }

    boolean says(EventRow event, What what) {
        return says(linesOf(event), what);
    }

    List<SessionLine> sessionsOf(EventRow event) {
        return sessions.getOrDefault(event.id(), List.of());
    }

    List<TalkRow> talksOf(EventRow event) {
        return talks.getOrDefault(event.id(), List.of());
    }

    List<String> agendaOf(EventRow event) {
        return agendas.getOrDefault(event.id(), List.of());
    }

    List<PresentRow> presentAt(EventRow event) {
        return present.getOrDefault(event.id(), List.of());
    }

    List<GuestRow> guestsOf(EventRow event) {
        return guests.getOrDefault(event.id(), List.of());
    }

    MembersRow membersOf(EventRow event) {
        return members.getOrDefault(
                event.activity() + " " + event.series(), new MembersRow(event.activity(), event.series(), 0, 0));
    }
}
