package org.iinkai.api.mailings;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * That an address gets no mailing, or got none for a while.
 *
 * @param reason what the mail server or the person said
 * @param by who recorded it
 * @param liftedAt when somebody lifted it; empty while it holds
 * @param liftedBy empty while it holds
 * @param liftReason empty while it holds
 */
public record Suppression(
        Id<Suppression> id,
        String address,
        SuppressionKind kind,
        String reason,
        Instant at,
        String by,
        Optional<Instant> liftedAt,
        String liftedBy,
        String liftReason) {

    /** Whether it holds. */
    public boolean holds() {
        return liftedAt.isEmpty();
    }
}
