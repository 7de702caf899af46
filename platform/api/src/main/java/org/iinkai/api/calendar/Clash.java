package org.iinkai.api.calendar;

import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * Two events that get in each other's way on a day.
 *
 * @param with the other event
 * @param title the other event's title
 * @param what the place or the person that both need
 */
public record Clash(Kind kind, Id<Event> with, String title, LocalDate day, String what) {

    /** What both need. */
    public enum Kind {
        /** The same place at the same time. */
        PLACE,
        /** The same speaker at the same time. */
        PERSON
    }
}
