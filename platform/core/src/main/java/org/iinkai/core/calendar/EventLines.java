package org.iinkai.core.calendar;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.Fact.Origin.Live;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSeries.PeopleWord;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.ReportLine.What;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.FactMapper.EventRow;
import org.iinkai.core.calendar.FactMapper.MembersRow;

/** The lines that an event prints in the report, or the events of a year that are one thing together. */
final class EventLines {

    private static final long NOT_STATED = -1;
    private static final Set<What> OF_CANCELLED = EnumSet.of(What.DAYS, What.PLACE, What.HOST, What.REASON);

    private final YearEvents all;
    private final List<EventRow> events;
    private final EventRow event;
    private final PrintedEvent printed;

    /** @param events at least one, the first one first */
    EventLines(YearEvents all, List<EventRow> events) {
        this.all = all;
        this.events = events;
        this.event = events.getLast();
        this.printed = new PrintedEvent(event, all.sessionsOf(event), all.talksOf(event));
    }

    /** Leads to the event, which shows its rows. */
    static Live live(EventRow event) {
        return new Live("core", "calendar/events/" + event.id());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (ReportLine line : lines()) {
            value(line.what())
                    .ifPresent(value -> facts.add(new Fact(
                            line.label().isEmpty() ? usual(line.what()) : line.label(), value, origin(line.what()))));
        }
        return facts;
    }

    private List<ReportLine> lines() {
        List<ReportLine> lines = all.linesOf(event);
        if (event.status() != Event.Status.CANCELLED || events.size() > 1) {
            return lines;
        }
        List<ReportLine> few = new ArrayList<>(lines.stream()
                .filter(line -> OF_CANCELLED.contains(line.what()))
                .toList());
        if (few.stream().noneMatch(line -> line.what() == What.REASON)) {
            few.add(new ReportLine(What.REASON, ""));
        }
        return few;
    }

    /** Of several events the list of the year shows the rows. */
    private Live origin(What what) {
        if (what != What.MEETINGS || events.size() < 2) {
            return live(event);
        }
        SessionLine first = all.sessionsOf(events.getFirst()).getFirst();
        String body = event.body() == null ? "" : "&body=" + event.body();
        return new Live("core", "calendar?view=year&day=" + first.day() + body);
    }

    private Optional<FactValue> value(What what) {
        return switch (what) {
            case DAYS -> Optional.of(printed.days());
            case FORM -> printed.isAtVenue() ? Optional.empty() : text(printed.form());
            case FORM_WITH_PLACE -> printed.isAtVenue() ? Optional.empty() : text(printed.formWithPlace());
            case PLACE -> text(isPlaceOfForm() ? "" : printed.places());
            case HOST -> text(event.host());
            case DESCRIPTION -> text(description());
            case PROGRAMME -> lines(printed.programme());
            case THEME -> lines(printed.theme());
            case PEOPLE -> people(true);
            case PEOPLE_ONLY -> people(false);
            case ATTENDEES -> lines(new PrintedAttendees(all.guestsOf(event), all.presentAt(event)).lines());
            case AGENDA ->
                all.agendaOf(event).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FactValue.Lines(all.agendaOf(event), true));
            case NUMBERED_AGENDA -> lines(PrintedEvent.numbered(all.agendaOf(event)));
            case MEETINGS -> lines(meetings());
            case ELIGIBILITY -> text(event.eligibility());
            case REASON -> text(reason());
        };
    }

    /** The place stands with the form already where there is more than a venue. */
    private boolean isPlaceOfForm() {
        return !printed.isAtVenue() && all.says(event, What.FORM_WITH_PLACE);
    }

    private static Optional<FactValue> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new FactValue.Text(text));
    }

    private static Optional<FactValue> lines(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> Optional.empty();
            case 1 -> text(lines.getFirst());
            default -> Optional.of(new FactValue.Lines(lines, false));
        };
    }

    private String description() {
        return events.reversed().stream()
                .map(EventRow::description)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Optional<FactValue> people(boolean withCompanies) {
        MembersRow members = all.isTogether(event)
                ? all.membersOf(event)
                : new MembersRow(event.activity(), event.series(), event.people(), event.companies());
        return members.people() == 0
                ? Optional.empty()
                : Optional.of(new FactValue.People(members.people(), withCompanies ? members.companies() : NOT_STATED));
    }

    private List<String> meetings() {
        List<String> lines = new ArrayList<>();
        for (EventRow each : events) {
            PrintedEvent one = new PrintedEvent(each, all.sessionsOf(each), all.talksOf(each));
            lines.add(one.meeting());
            if (each.status() != Event.Status.CANCELLED && each.kind() != Kind.MEETING) {
                lines.addAll(one.summary());
            }
        }
        return lines;
    }

    private String reason() {
        if (event.status() != Event.Status.CANCELLED) {
            return "";
        }
        return event.reason().contains("中止") ? event.reason() : "中止(" + event.reason() + ")";
    }

    private String usual(What what) {
        return switch (what) {
            case DAYS -> isPeriod() ? "開催期間" : "開催日";
            case FORM -> "開催形式";
            case FORM_WITH_PLACE -> "形式";
            case PLACE -> "会場";
            case HOST -> "受入企業";
            case DESCRIPTION, PROGRAMME -> "内容";
            case THEME -> "テーマ";
            case PEOPLE, PEOPLE_ONLY -> word(event.word());
            case ATTENDEES -> "出席者";
            case AGENDA, NUMBERED_AGENDA -> "議題";
            case MEETINGS -> "開催";
            case ELIGIBILITY -> "対象";
            case REASON -> "備考";
        };
    }

    private boolean isPeriod() {
        CalendarDate when = printed.date();
        return !when.first().equals(when.last());
    }

    private static String word(PeopleWord word) {
        return switch (word) {
            case PARTICIPANTS -> "参加者";
            case STUDENTS -> "受講者";
            case ATTENDEES -> "出席者";
            case MEMBERS -> "メンバー";
        };
    }
}
