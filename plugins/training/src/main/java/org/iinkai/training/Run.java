package org.iinkai.training;

import java.time.LocalDate;
import java.util.OptionalInt;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/**
 * A run of a course, as lists show it. Immutable.
 *
 * @param id id of its event in the calendar
 * @param key stable word that data files name it by
 * @param number its number in the fiscal year
 * @param course code of the course
 * @param title title of the course
 * @param track name of the course's track
 * @param place where; empty for an online run
 * @param capacity places; empty when unlimited
 * @param enrolled places taken
 */
public record Run(
        Id<Event> id,
        String key,
        int number,
        FiscalYear year,
        LocalDate day,
        String course,
        String title,
        String track,
        Form form,
        String place,
        Event.Status status,
        OptionalInt capacity,
        long enrolled) {

    /** Whether no place is left. */
    public boolean isFull() {
        return capacity.isPresent() && enrolled >= capacity.getAsInt();
    }

    /** Whether it was called off. */
    public boolean isCancelled() {
        return status == Event.Status.CANCELLED;
    }

    /** Whether it is still to come, as far as anybody noted. */
    public boolean isPlanned() {
        return status == Event.Status.PLANNED;
    }
}
