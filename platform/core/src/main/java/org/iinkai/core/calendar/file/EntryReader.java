package org.iinkai.core.calendar.file;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.file.IcsEvent.Span;
import org.iinkai.core.calendar.file.Times.When;

/** Reads the entries of a file. */
final class EntryReader {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_UID = 500;
    private static final int MOST_DAYS = 60;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final Zones zones;
    private final ZoneId here;
    private final boolean isCancelling;

    EntryReader(Zones zones, ZoneId here, boolean isCancelling) {
        this.zones = zones;
        this.here = here;
        this.isCancelling = isCancelling;
    }

    /** Which time of another entry this one stands for. */
    Optional<String> replaced(Component entry) {
        try {
            return Optional.of(key(entry.text("UID"), recurrence(entry)));
        } catch (Refused saidBesideTheEntry) {
            return Optional.empty();
        }
    }

    private static String key(String uid, String recurrence) {
        return uid + "\n" + recurrence;
    }

    private String recurrence(Component entry) {
        Property property = entry.first("RECURRENCE-ID").orElseThrow();
        if (!property.parameter("RANGE").isEmpty()) {
            throw new Refused("core.refused.ics-rule", "RANGE=" + property.parameter("RANGE"));
        }
        return name(Times.when(property, zones));
    }

    private static String name(When time) {
        return time.isDay()
                ? time.local().toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE)
                : MOMENT.format(time.moment());
    }

    /** @param single times that stand in entries of their own */
    List<IcsEvent> read(Component entry, Set<String> single) {
        try {
            entry.fault().ifPresent(fault -> {
                throw fault;
            });
            return times(entry, single);
        } catch (Refused refused) {
            return List.of(IcsEvent.broken(entry, refused));
        }
    }

    private List<IcsEvent> times(Component entry, Set<String> single) {
        String uid = entry.text("UID");
        if (uid.isEmpty() || uid.length() > LONGEST_UID) {
            throw new Refused("core.refused.ics-uid");
        }
        When begins =
                Times.when(entry.first("DTSTART").orElseThrow(() -> new Refused("core.refused.ics-no-start")), zones);
        When ends = ends(entry, begins);
        if (ends.moment().isBefore(begins.moment())) {
            throw new Refused("core.refused.ics-ends-before");
        }
        if (entry.first("RECURRENCE-ID").isPresent()) {
            return List.of(event(entry, recurrence(entry), days(begins, ends)));
        }
        boolean isOnce = entry.all("RRULE").findAny().isEmpty()
                && entry.all("RDATE").findAny().isEmpty();
        if (isOnce) {
            return List.of(event(entry, "", days(begins, ends)));
        }
        List<IcsEvent> times = new ArrayList<>();
        for (When time : Recurrence.of(entry, begins, zones)) {
            if (!single.contains(key(uid, name(time)))) {
                times.add(event(entry, name(time), days(time, end(time, begins, ends))));
            }
        }
        return times;
    }

    private When ends(Component entry, When begins) {
        Optional<Property> end = entry.first("DTEND");
        if (end.isPresent()) {
            return Times.when(end.get(), zones);
        }
        return entry.first("DURATION")
                .map(duration -> Times.after(begins, duration))
                .orElseGet(() -> begins.isDay() ? begins.at(begins.local().plusDays(1)) : begins);
    }

    /** A later time lasts as long as the first one. */
    private static When end(When time, When begins, When ends) {
        if (time.isDay()) {
            return time.at(time.local().plusDays(ChronoUnit.DAYS.between(begins.local(), ends.local())));
        }
        Instant last = time.moment().plus(Duration.between(begins.moment(), ends.moment()));
        return new When(
                last.atOffset(ZoneOffset.UTC).toLocalDateTime(), false, local -> local.toInstant(ZoneOffset.UTC));
    }

    private IcsEvent event(Component entry, String recurrence, List<Span> days) {
        String place = entry.text("LOCATION");
        return new IcsEvent(
                entry.line(),
                entry.text("UID"),
                recurrence,
                sequence(entry),
                stamp(entry),
                entry.text("SUMMARY").replace('\n', ' '),
                entry.text("DESCRIPTION"),
                place.replace('\n', ' '),
                isCancelling || entry.text("STATUS").equalsIgnoreCase("CANCELLED"),
                days,
                Optional.empty());
    }

    private static int sequence(Component entry) {
        String text = entry.text("SEQUENCE");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private Optional<Instant> stamp(Component entry) {
        return entry.first("LAST-MODIFIED").or(() -> entry.first("DTSTAMP")).flatMap(property -> {
            try {
                return Optional.of(Times.when(property, zones).moment());
            } catch (Refused nobodyNeedsIt) {
                return Optional.empty();
            }
        });
    }

    private List<Span> days(When begins, When ends) {
        return begins.isDay() ? wholeDays(begins, ends) : parts(here(begins), here(ends));
    }

    private ZonedDateTime here(When time) {
        return time.moment().atZone(here).truncatedTo(ChronoUnit.MINUTES);
    }

    private static List<Span> wholeDays(When begins, When ends) {
        LocalDate first = begins.local().toLocalDate();
        LocalDate behind = ends.local().toLocalDate();
        LocalDate last = behind.isAfter(first) ? behind.minusDays(1) : first;
        checkDays(first, last);
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Span(day, Optional.empty(), Optional.empty()))
                .toList();
    }

    private static void checkDays(LocalDate first, LocalDate last) {
        if (first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new Refused("core.refused.ics-days", MOST_DAYS);
        }
    }

    /** What something takes of each day; midnight belongs to the day before. */
    private static List<Span> parts(ZonedDateTime begins, ZonedDateTime ends) {
        LocalDate first = begins.toLocalDate();
        boolean endsAtMidnight = ends.toLocalTime().equals(LocalTime.MIDNIGHT) && ends.isAfter(begins);
        LocalDate last = endsAtMidnight ? ends.toLocalDate().minusDays(1) : ends.toLocalDate();
        checkDays(first, last);
        Optional<LocalTime> end = endsAtMidnight ? Optional.of(LAST_MINUTE) : Optional.of(ends.toLocalTime());
        if (first.equals(last)) {
            boolean isMoment =
                    end.filter(time -> time.isAfter(begins.toLocalTime())).isEmpty();
            return List.of(new Span(first, Optional.of(begins.toLocalTime()), isMoment ? Optional.empty() : end));
        }
        List<Span> parts = new ArrayList<>();
        parts.add(new Span(first, Optional.of(begins.toLocalTime()), Optional.empty()));
        first.plusDays(1).datesUntil(last).forEach(day -> parts.add(new Span(day, Optional.empty(), Optional.empty())));
        parts.add(new Span(last, Optional.empty(), end));
        return parts;
    }
}
