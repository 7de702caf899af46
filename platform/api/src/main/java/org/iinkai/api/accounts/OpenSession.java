package org.iinkai.api.accounts;

import java.time.Instant;

import org.iinkai.api.data.Id;

/**
 * A session that is open.
 *
 * @param address where it was opened from
 * @param isThis whether it is the one that asks
 */
public record OpenSession(Id<OpenSession> id, String address, Instant openedAt, Instant seenAt, boolean isThis) {}
