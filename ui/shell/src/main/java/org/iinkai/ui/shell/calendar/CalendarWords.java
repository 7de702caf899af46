package org.iinkai.ui.shell.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline.Audience;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Headcount;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** Words for events. */
public final class CalendarWords {

    private CalendarWords() {}

    /** The day it is where the association works. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    /** Whether the person may change an event: all of them, or those of one of its bodies. */
    public static boolean mayChange(Access access, CalendarEntry entry) {
        return access.may(CoreRight.EVENTS_CHANGE)
                || entry.bodies().stream().anyMatch(body -> access.may(CoreRight.EVENTS_CHANGE, body));
    }

    /** Whether the person may move an event to another day: it is still to come, and kept in the calendar's own screens. */
    static boolean mayMove(Access access, CalendarEntry entry) {
        return entry.status() == Event.Status.PLANNED && mayChange(access, entry);
    }

    /** 第13回 会員交流会, or the name alone. */
    static String series(CalendarEntry entry) {
        return numbered(entry.number(), entry.seriesName().in(Words.locale()));
    }

    private static String numbered(OptionalInt number, String name) {
        return number.isPresent()
                ? Words.text("shell.calendar.numbered", Integer.toString(number.getAsInt()), name)
                : name;
    }

    /** An event in one line of a calendar: the series is not said again where the title says it. */
    static String line(CalendarEntry entry) {
        return line(entry.seriesName(), entry.number(), entry.title());
    }

    /** The same of an event that is known by these alone. */
    public static String line(Localized seriesName, OptionalInt number, String title) {
        String name = seriesName.ja();
        if (title.equals(name)) {
            return numbered(number, seriesName.in(Words.locale()));
        }
        return title.contains(name)
                ? numbered(number, title)
                : Words.text("shell.calendar.line", numbered(number, seriesName.in(Words.locale())), title);
    }

    static StatusBadge badge(CalendarEntry entry) {
        return switch (entry.status()) {
            case PLANNED -> new StatusBadge(Tone.BUSY, Words.text("shell.calendar.planned"));
            case HELD -> new StatusBadge(Tone.GOOD, Words.text("shell.calendar.held"));
            case CANCELLED -> new StatusBadge(Tone.BAD, Words.text("shell.calendar.cancelled"));
        };
    }

    /** 14:00〜17:00; empty where nothing is fixed. */
    static String hours(EventSession session) {
        String starts = session.starts().map(Dates::time).orElse("");
        String ends = session.ends().map(Dates::time).orElse("");
        return starts.isEmpty() && ends.isEmpty() ? "" : Words.text("shell.calendar.hours", starts, ends);
    }

    /** A session's day and time: 2025/02/20（木） 14:00〜17:00. */
    public static String when(EventSession session) {
        String hours = hours(session);
        return hours.isEmpty() ? day(session.day()) : day(session.day()) + " " + hours;
    }

    /** A day with its weekday: 2025/03/31（月）. */
    static String day(LocalDate day) {
        Locale locale = Words.locale();
        return Words.text(
                "shell.calendar.day-of",
                Dates.day(day),
                DateTimeFormatter.ofPattern("E", locale).format(day));
    }

    static String form(EventSession.Form form) {
        return Words.text("shell.calendar.form." + form.name().toLowerCase(Locale.ROOT));
    }

    /** How somebody takes part. */
    public static String attendance(Attendance attendance) {
        return form(attendance == Attendance.VENUE ? EventSession.Form.VENUE : EventSession.Form.ONLINE);
    }

    static String audience(Audience audience) {
        return Words.text("shell.calendar.audience." + audience.name().toLowerCase(Locale.ROOT));
    }

    static String kind(EventSeries.Kind kind) {
        return Words.text("shell.calendar.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    static String people(EventSeries.PeopleWord word) {
        return Words.text("shell.calendar.people." + word.name().toLowerCase(Locale.ROOT));
    }

    static String numbering(NumberingScheme scheme) {
        return Words.text("shell.calendar.numbering."
                + scheme.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** How somebody stands in an event. */
    public static StatusBadge status(Participation.Status status) {
        String word = Words.text("shell.calendar.person." + status.name().toLowerCase(Locale.ROOT));
        return new StatusBadge(
                switch (status) {
                    case ENROLLED, CANCELLED -> Tone.NEUTRAL;
                    case ATTENDED -> Tone.GOOD;
                    case ABSENT -> Tone.WARNING;
                    case WAITING -> Tone.BUSY;
                },
                word);
    }

    /** 222名（85社）, with those who wait. */
    static String count(CalendarEntry entry) {
        Headcount count = entry.headcount();
        String people = count.came() > 0
                ? Words.text("shell.calendar.came", Figures.people(count.came(), count.companiesCame()))
                : Figures.people(count.people(), count.companies());
        return count.waiting() > 0
                ? Words.text("shell.calendar.with-waiting", people, Figures.number(count.waiting()))
                : people;
    }

    static String bodies(List<String> codes, Bodies bodies) {
        Map<String, String> names = BodyNames.of(bodies);
        return codes.stream()
                .map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(Words.text("shell.comma")));
    }
}
