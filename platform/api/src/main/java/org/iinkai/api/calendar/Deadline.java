package org.iinkai.api.calendar;

import java.time.Instant;

/**
 * A deadline that was set once, kept when it is extended.
 *
 * @param setBy name of who set it
 * @param reason why it was extended; empty for the first
 */
public record Deadline(Instant at, Instant setAt, String setBy, String reason) {}
