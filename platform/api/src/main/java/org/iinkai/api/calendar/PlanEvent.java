package org.iinkai.api.calendar;

import java.util.List;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

/**
 * An event is to take place.
 *
 * @param id made by the caller: the same request twice plans once
 * @param series stable word of the series
 * @param capacity places, 1 or more; empty when unlimited
 * @param sessions at least one; the first decides the fiscal year
 * @param bodies codes of the bodies in charge; may be empty
 */
public record PlanEvent(
        Id<Event> id,
        String series,
        String title,
        OptionalInt capacity,
        List<EventSession> sessions,
        List<String> bodies) {

    public PlanEvent {
        title = title.strip();
        sessions = List.copyOf(sessions);
        bodies = List.copyOf(bodies);
        if (title.isEmpty()) {
            throw new Refused("core.refused.event-title").at("title");
        }
        if (capacity.isPresent() && capacity.getAsInt() < 1) {
            throw new Refused("core.refused.event-capacity").at("capacity");
        }
        if (sessions.isEmpty()) {
            throw new Refused("core.refused.event-sessions").at("sessions");
        }
    }

    /** An event that no body is in charge of. */
    public PlanEvent(Id<Event> id, String series, String title, OptionalInt capacity, List<EventSession> sessions) {
        this(id, series, title, capacity, sessions, List.of());
    }

    /** The fiscal year of the first session. */
    public FiscalYear year() {
        return FiscalYear.of(sessions.getFirst().day());
    }
}
