package org.iinkai.api.calendar;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.time.CalendarDate;

/**
 * What is said of an event beyond its title and sessions.
 *
 * @param when date as printed, where the sessions' days don't say it (2025年3月17日～21日, 10月末)
 * @param audience who sees it and may sign up
 * @param eligibility whom it is for, in words; may be empty
 * @param bodies codes of the bodies in charge, in order
 * @param host company that receives the guests
 * @param activity item of the year's work that it is reported under
 * @param fees what people pay; empty for free
 */
public record EventOutline(
        Optional<CalendarDate> when,
        String description,
        Audience audience,
        String eligibility,
        List<String> bodies,
        Optional<Id<Company>> host,
        Optional<Id<Activity>> activity,
        Seats seats,
        List<Fee> fees) {

    /** Who sees an event. */
    public enum Audience {
        /** Everybody. */
        PUBLIC,
        /** Members and the association's own people. */
        MEMBERS,
        /** The bodies in charge. */
        BODIES
    }

    private static final int LONGEST = 5_000;

    public EventOutline {
        description = description.strip();
        eligibility = eligibility.strip();
        bodies = List.copyOf(bodies);
        fees = List.copyOf(fees);
        if (description.length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("description");
        }
        if (eligibility.length() > 500) {
            throw new Refused("core.refused.too-long", 500).at("eligibility");
        }
    }

    /** Of an event of which nothing more is known. */
    public static EventOutline of(List<String> bodies) {
        return new EventOutline(
                Optional.empty(),
                "",
                Audience.MEMBERS,
                "",
                bodies,
                Optional.empty(),
                Optional.empty(),
                Seats.OPEN,
                List.of());
    }
}
