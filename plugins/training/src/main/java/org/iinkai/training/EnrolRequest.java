package org.iinkai.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;

/**
 * Another program asks for a place.
 *
 * @param id id of the enrolment, a UUID made by the asker: the same request twice enrols once
 * @param person id of the person
 * @param company id of the company the person takes part for; missing when none
 */
public record EnrolRequest(
        @Nullable String id,
        @Nullable String person,
        @Nullable String company) {

    /** The place in a run that is asked for. */
    Enrol in(Id<Event> run) {
        return new Enrol(
                id("id", id),
                run,
                id("person", person),
                company == null ? Optional.empty() : Optional.of(id("company", company)));
    }

    private static <T> Id<T> id(String field, @Nullable String text) {
        try {
            return Id.of(text == null ? "" : text);
        } catch (NotFound e) {
            throw new Refused("training.refused.id", field).at(field);
        }
    }
}
