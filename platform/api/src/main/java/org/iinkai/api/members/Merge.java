package org.iinkai.api.members;

import java.time.Instant;

import org.iinkai.api.data.Id;

/**
 * Two records that were made one.
 *
 * @param kept name of the record that stayed
 * @param other name of the record that went into it
 * @param isUndone whether they are two again
 */
public record Merge(Id<Merge> id, Instant at, String by, String kept, String other, boolean isUndone) {}
