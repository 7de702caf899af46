package org.iinkai.core.calendar.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.error.Refused;

/**
 * An entry, or one time of an entry that takes place again.
 *
 * @param recurrence which time it is, as RFC 5545 names it in UTC; empty for an entry that takes place once
 * @param stamp when it was written; empty when unknown
 * @param location place, tool or address, as typed; may be empty
 * @param days what it takes of each day
 * @param problem why it can't be used; empty otherwise
 */
public record IcsEvent(
        int line,
        String uid,
        String recurrence,
        int sequence,
        Optional<Instant> stamp,
        String title,
        String description,
        String location,
        boolean isCancelled,
        List<Span> days,
        Optional<Refused> problem) {

    /** A part of a day; without times the whole of it. */
    public record Span(LocalDate day, Optional<LocalTime> starts, Optional<LocalTime> ends) {}

    /** An entry that can't be used. */
    static IcsEvent broken(Component component, Refused why) {
        return new IcsEvent(
                component.line(),
                component.text("UID"),
                "",
                0,
                Optional.empty(),
                Property.shown(component.text("SUMMARY")),
                "",
                "",
                false,
                List.of(),
                Optional.of(why));
    }

    IcsEvent refused(Refused why) {
        return new IcsEvent(
                line,
                uid,
                recurrence,
                sequence,
                stamp,
                title,
                description,
                location,
                isCancelled,
                days,
                Optional.of(why));
    }

    /** All times of an entry as one. */
    public static IcsEvent joined(List<IcsEvent> times) {
        IcsEvent first = times.getFirst();
        List<IcsEvent> live = times.stream().filter(time -> !time.isCancelled()).toList();
        return new IcsEvent(
                first.line(),
                first.uid(),
                "",
                times.stream().mapToInt(IcsEvent::sequence).max().orElse(0),
                times.stream().flatMap(time -> time.stamp().stream()).max(Instant::compareTo),
                first.title(),
                first.description(),
                first.location(),
                live.isEmpty(),
                (live.isEmpty() ? times : live)
                        .stream().flatMap(time -> time.days().stream()).toList(),
                times.stream().flatMap(time -> time.problem().stream()).findFirst());
    }
}
