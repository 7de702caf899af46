package org.iinkai.core.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventOutline.Audience;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.OpenEvent.State;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;
import org.iinkai.core.calendar.EventMapper.EventRow;

/** Events as people see them who have no right to anything. */
final class OpenEvents {

    private final CalendarParts parts;
    private final Clock clock;

    OpenEvents(CalendarParts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** Whether somebody of ours asks: a person with an account, or the system. */
    static boolean isInside() {
        return CallerScope.current()
                .filter(caller -> !caller.account().isEmpty() || caller.holdsAll())
                .isPresent();
    }

    List<OpenEvent> toCome(boolean isMember, int most) {
        return parts.signUps().toCome(LocalDate.now(clock), isMember, most).stream()
                .flatMap(id -> event(id, isMember).stream())
                .toList();
    }

    Optional<OpenEvent> event(Id<Event> id, boolean isMember) {
        return parts.events()
                .event(id)
                .map(row -> shown(row, parts.store().outline(id)))
                .filter(event -> event.outline().audience() == Audience.PUBLIC
                        || (isMember && event.outline().audience() == Audience.MEMBERS));
    }

    OpenEvent shown(EventRow row, EventOutline outline) {
        List<EventSession> sessions = parts.store().sessions(row.id()).stream()
                .map(EventStore::session)
                .toList();
        List<ProgrammePart> programme = parts.store().programme(row.id()).stream()
                .map(part -> new ProgrammePart(part.title(), part.isVenueOnly(), Optional.empty(), part.talks()))
                .toList();
        Set<Attendance> forms = forms(sessions);
        Room room = parts.signUps().room(row.id());
        Optional<Opening> opening = parts.store().opening(row.id());
        return new OpenEvent(
                row.id(),
                row.series(),
                parts.series().series(row.series()).name(),
                row.number() > 0 ? OptionalInt.of(row.number()) : OptionalInt.empty(),
                row.title(),
                row.status(),
                "",
                sessions,
                programme,
                outline,
                parts.signUps().bodyNames(row.id()).stream()
                        .map(name -> new Localized(name.nameJa(), name.nameEn()))
                        .toList(),
                outline.host().flatMap(parts.signUps()::companyName).orElse(""),
                forms,
                forms.stream().collect(Collectors.toMap(form -> form, room::free)),
                state(row, opening, forms.stream().anyMatch(room::isFree)),
                opening);
    }

    private State state(EventRow row, Optional<Opening> opening, boolean isFree) {
        Instant now = clock.instant();
        return switch (row.status()) {
            case CANCELLED -> State.CANCELLED;
            case HELD -> State.OVER;
            case PLANNED -> opening.map(times -> state(times, now, isFree)).orElse(State.NONE);
        };
    }

    private static State state(Opening times, Instant now, boolean isFree) {
        if (now.isBefore(times.opens())) {
            return State.LATER;
        }
        if (!now.isBefore(times.deadline())) {
            return State.CLOSED;
        }
        return isFree ? State.OPEN : State.FULL;
    }

    /** How people can take part in sessions. */
    static Set<Attendance> forms(List<EventSession> sessions) {
        Set<Attendance> forms = EnumSet.noneOf(Attendance.class);
        for (EventSession session : sessions) {
            switch (session.form()) {
                case VENUE -> forms.add(Attendance.VENUE);
                case ONLINE -> forms.add(Attendance.ONLINE);
                case HYBRID -> forms.addAll(EnumSet.allOf(Attendance.class));
            }
        }
        return forms;
    }
}
