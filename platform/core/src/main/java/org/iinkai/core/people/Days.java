package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.error.Refused;

/** Days from one to another in the register of people; the last is missing while it lasts. */
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

    /** Refuses the day of something that can't have happened yet. */
    static void checkNotAfter(LocalDate day, LocalDate today, String field) {
        if (day.isAfter(today)) {
            throw new Refused("core.refused.consent-future").at(field);
        }
    }

    /** Refuses days of which the last lies before the first. */
    static void check(LocalDate from, Optional<LocalDate> to) {
        check(from, "from");
        to.ifPresent(last -> {
            check(last, "to");
            if (last.isBefore(from)) {
                throw new Refused("core.refused.period", from, last).at("to");
            }
        });
    }
}
