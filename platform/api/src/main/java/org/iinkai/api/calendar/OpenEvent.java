package org.iinkai.api.calendar;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/**
 * An event as the public page shows it: nothing that only those who take part may know.
 *
 * @param seriesName name of its series
 * @param number its number; empty in a series without numbers
 * @param sessions its sessions in order
 * @param programme what happens in each session, without links
 * @param bodies names of the bodies in charge
 * @param host name of the company that receives the guests; empty when there is none
 * @param forms how one can take part
 * @param free places left in each form; empty when they have no limit
 * @param state whether one may sign up
 */
public record OpenEvent(
        Id<Event> id,
        String series,
        Localized seriesName,
        OptionalInt number,
        String title,
        Event.Status status,
        String reason,
        List<EventSession> sessions,
        List<ProgrammePart> programme,
        EventOutline outline,
        List<Localized> bodies,
        String host,
        Set<Attendance> forms,
        Map<Attendance, OptionalInt> free,
        State state,
        java.util.Optional<Opening> opening) {

    /** Whether people may sign up. */
    public enum State {
        /** Not taken at all, or not here. */
        NONE,
        /** Opens later. */
        LATER,
        /** Open, with places. */
        OPEN,
        /** Open, for the waiting list. */
        FULL,
        /** The deadline is over. */
        CLOSED,
        /** The event was cancelled. */
        CANCELLED,
        /** The event took place. */
        OVER
    }

    public OpenEvent {
        sessions = List.copyOf(sessions);
        programme = List.copyOf(programme);
        bodies = List.copyOf(bodies);
        forms = Set.copyOf(forms);
        free = Map.copyOf(free);
    }
}
