package org.iinkai.api.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;

/**
 * How many can take part. Empty means without a limit.
 *
 * @param venue places at the venue
 * @param online places online
 * @param perCompany places that people of one company may take together
 * @param least people without whom the event does not take place (最少催行人員)
 * @param decisionOn the day by which it is decided whether it takes place; empty when it is in any case
 */
public record Seats(
        OptionalInt venue,
        OptionalInt online,
        OptionalInt perCompany,
        OptionalInt least,
        Optional<LocalDate> decisionOn) {

    /** Without any limit. */
    public static final Seats OPEN = new Seats(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    public Seats {
        if (Stream.of(venue, online, perCompany, least).anyMatch(limit -> limit.isPresent() && limit.getAsInt() < 1)) {
            throw new Refused("core.refused.event-capacity").at("capacity");
        }
    }

    /** The places there are in a form; empty when they have no limit. */
    public OptionalInt of(Attendance form) {
        return switch (form) {
            case VENUE -> venue;
            case ONLINE -> online;
        };
    }
}
