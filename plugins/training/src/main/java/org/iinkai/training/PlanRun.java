package org.iinkai.training;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * A course is to be held on a day. Immutable.
 *
 * @param id made by the caller: the same request twice plans once
 * @param course code of the course
 * @param session when, how and where
 * @param capacity places; empty when unlimited
 */
public record PlanRun(Id<Event> id, String course, EventSession session, OptionalInt capacity) {

    /** The series of the calendar that runs are numbered in. */
    public static final String SERIES = "training.school";

    public PlanRun {
        if (course.isBlank()) {
            throw new Refused("training.refused.course-missing").at("course");
        }
        if (session.form() == Form.HYBRID) {
            throw new Refused("training.refused.form").at("form");
        }
    }

    /** A run on a day, its times not fixed. */
    public static PlanRun of(Id<Event> id, String course, LocalDate day, Form form, String place) {
        Optional<LocalTime> open = Optional.empty();
        return new PlanRun(id, course, new EventSession(day, open, open, form, place), OptionalInt.empty());
    }

    /** The same with a number of places. */
    public PlanRun withCapacity(int places) {
        return new PlanRun(id, course, session, OptionalInt.of(places));
    }

    /** The event that the calendar is asked for. */
    PlanEvent event(String title) {
        return new PlanEvent(id, SERIES, title, capacity, List.of(session));
    }
}
