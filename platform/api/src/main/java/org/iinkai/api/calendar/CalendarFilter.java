package org.iinkai.api.calendar;

import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.api.time.Period;

/**
 * Which events a calendar shows.
 *
 * @param period days of which at least one is a session's
 * @param body code of a body in charge; empty for all
 * @param series code of a series; empty for all
 * @param text part of the title; empty for all
 * @param isMine whether only events are wanted that the caller takes part in or whose body the caller holds a post in
 * @param kind what the events are; empty for all
 */
public record CalendarFilter(
        Period period, String body, String series, String text, boolean isMine, Optional<EventSeries.Kind> kind) {

    private static final int LONGEST_DAYS = 800;

    public CalendarFilter {
        if (period.from().plusDays(LONGEST_DAYS).isBefore(period.to())) {
            throw new Refused("core.refused.calendar-period", LONGEST_DAYS).at("period");
        }
    }

    /** All events of a period. */
    public static CalendarFilter of(Period period) {
        return new CalendarFilter(period, "", "", "", false, Optional.empty());
    }
}
