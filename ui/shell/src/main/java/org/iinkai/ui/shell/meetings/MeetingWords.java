package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;

/** Names, days and states of meetings in words. */
final class MeetingWords {

    private MeetingWords() {}

    /**
     * The same entry.
     *
     * @throws NotFound when it is no meeting
     */
    static CalendarEntry meeting(CalendarEntry entry) {
        if (entry.kind() != EventSeries.Kind.MEETING) {
            throw new NotFound("meeting " + entry.id());
        }
        return entry;
    }

    /** 第3回 広報委員会, with the title where it says more. */
    static String heading(CalendarEntry entry) {
        if (entry.number().isEmpty()) {
            return entry.title();
        }
        String number = Integer.toString(entry.number().getAsInt());
        if (entry.title().matches(".*第\\s*" + number + "\\s*回.*")) {
            return entry.title();
        }
        String series = entry.seriesName().in(Words.locale());
        boolean isSaid = entry.title().equals(series)
                || entry.title().equals(entry.seriesName().ja());
        return Words.text("shell.calendar.numbered", number, isSaid ? series : series + " " + entry.title());
    }

    /** When it is, a session to a line: 2025/02/20（木） 14:00〜17:00. */
    static Component when(CalendarEntry entry) {
        return lines(entry.sessions().stream().map(CalendarWords::when).collect(Collectors.joining("\n")));
    }

    static String where(CalendarEntry entry) {
        return entry.sessions().stream()
                .map(EventSession::place)
                .filter(place -> !place.isBlank())
                .distinct()
                .collect(Collectors.joining(Words.text("kit.list.separator")));
    }

    static String state(Attendee.State state) {
        return Words.text(
                switch (state) {
                    case UNKNOWN -> "shell.meetings.unknown";
                    case PRESENT -> "shell.meetings.present";
                    case ONLINE -> "shell.meetings.online";
                    case ABSENT -> "shell.meetings.absent";
                });
    }

    /** 出席8名（うちオンライン2名）、欠席1名、未回答3名. */
    static String count(Collection<Attendee.State> states) {
        Map<Attendee.State, Long> counted =
                states.stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        long online = counted.getOrDefault(Attendee.State.ONLINE, 0L);
        long present = online + counted.getOrDefault(Attendee.State.PRESENT, 0L);
        return Words.text(
                "shell.meetings.count",
                Figures.number(present),
                Figures.number(online),
                Figures.number(counted.getOrDefault(Attendee.State.ABSENT, 0L)),
                Figures.number(counted.getOrDefault(Attendee.State.UNKNOWN, 0L)));
    }

    static StatusBadge badge(ActionItem item, LocalDate today) {
        if (item.doneOn().isPresent()) {
            return new StatusBadge(
                    Tone.GOOD,
                    Words.text("shell.meetings.done-on", Dates.day(item.doneOn().get())));
        }
        return item.due().filter(due -> due.isBefore(today)).isPresent()
                ? new StatusBadge(Tone.WARNING, Words.text("shell.meetings.overdue"))
                : new StatusBadge(Tone.BUSY, Words.text("shell.meetings.open"));
    }

    /** Text as it was typed, line by line. */
    static Component lines(String text) {
        Span lines = new Span(text);
        lines.addClassName("iinkai-lines");
        return lines;
    }

    static Component quiet(String key) {
        Paragraph quiet = new Paragraph(Words.text(key));
        quiet.addClassName("iinkai-quiet");
        return quiet;
    }

    /** Names of those people, each once. */
    static List<Owner> owners(List<Attendee> attendees) {
        return attendees.stream()
                .map(attendee -> new Owner(attendee.person(), attendee.name()))
                .distinct()
                .toList();
    }
}
