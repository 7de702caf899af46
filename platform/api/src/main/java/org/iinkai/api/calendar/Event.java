package org.iinkai.api.calendar;

import java.util.List;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/**
 * Something that takes place and that people take part in.
 *
 * @param series stable word of the series it belongs to
 * @param number its number within the series and fiscal year
 * @param year the fiscal year it is reported in
 * @param capacity places; empty when unlimited
 * @param sessions its parts in order, at least one
 * @param bodies codes of the bodies in charge, whose people may change it; may be empty
 */
public record Event(
        Id<Event> id,
        String series,
        int number,
        FiscalYear year,
        String title,
        Status status,
        OptionalInt capacity,
        List<EventSession> sessions,
        List<String> bodies,
        int version) {

    /** Where an event stands. A cancelled one keeps its number. */
    public enum Status {
        PLANNED,
        HELD,
        CANCELLED
    }

    public Event {
        sessions = List.copyOf(sessions);
        bodies = List.copyOf(bodies);
    }
}
