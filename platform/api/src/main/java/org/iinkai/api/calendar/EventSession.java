package org.iinkai.api.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.iinkai.api.error.Refused;

/**
 * A part of an event on one day.
 *
 * @param form how people take part
 * @param place where; for an online session the tool, may be empty
 * @param starts local time; empty when not fixed
 * @param ends local time, after {@code starts}; empty when not fixed
 */
public record EventSession(
        LocalDate day, Optional<LocalTime> starts, Optional<LocalTime> ends, Form form, String place) {

    /** How people take part (開催形式). */
    public enum Form {
        /** 会場. */
        VENUE,
        /** オンライン. */
        ONLINE,
        /** ハイブリッド. */
        HYBRID
    }

    public EventSession {
        requireNonNull(day, "day");
        if (starts.isPresent() && ends.isPresent() && !ends.get().isAfter(starts.get())) {
            throw new Refused("core.refused.session-ends-before").at("ends");
        }
        if (form == Form.VENUE && place.isBlank()) {
            throw new Refused("core.refused.session-place").at("place");
        }
    }
}
