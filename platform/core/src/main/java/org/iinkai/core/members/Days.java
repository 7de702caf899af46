package org.iinkai.core.members;

import java.time.LocalDate;

import org.iinkai.api.error.Refused;

/** Days that can be meant in a register. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1868, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Days() {}

    /** Refuses a day that nobody can mean, such as one of the year 24. */
    static void check(LocalDate day, String field) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new Refused("core.refused.day-range", FIRST, LAST).at(field);
        }
    }
}
