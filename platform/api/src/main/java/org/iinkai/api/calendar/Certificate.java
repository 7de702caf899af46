package org.iinkai.api.calendar;

import java.time.Instant;

import org.iinkai.api.data.Id;

/**
 * A certificate that was written.
 *
 * @param number as printed: 2024-0001
 * @param by who wrote it first
 */
public record Certificate(Id<Participation> place, String number, Instant issuedAt, String by) {}
