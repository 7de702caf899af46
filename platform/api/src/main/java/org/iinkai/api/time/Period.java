package org.iinkai.api.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

import org.iinkai.api.error.Refused;

/**
 * Days from one to another, both included. Immutable.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new Refused("core.refused.period", from, to).at("to");
        }
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
