package org.iinkai.api.calendar;

import java.time.Instant;

import org.iinkai.api.error.Refused;

/**
 * When people may sign up for an event.
 *
 * @param opens from when
 * @param deadline until when, extensions included
 */
public record Opening(Instant opens, Instant deadline) {

    public Opening {
        if (!deadline.isAfter(opens)) {
            throw new Refused("core.refused.deadline-before").at("deadline");
        }
    }
}
