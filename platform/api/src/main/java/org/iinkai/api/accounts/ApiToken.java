package org.iinkai.api.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A token as its owner and administrators see it; the secret is never among what is known.
 *
 * @param name what it is for
 * @param owner name of the person whose account it stands for
 * @param account that account
 * @param shownPart beginning of the secret, to tell one from another
 * @param rights ids of the rights it was made for
 * @param networks addresses it may be used from, such as {@code 192.0.2.0/24}; empty for any
 * @param usedAt when it was last used; empty when never
 * @param usedFrom address of the last use
 * @param state whether it can be used
 */
public record ApiToken(
        Id<ApiToken> id,
        String name,
        String owner,
        Id<AccountRow> account,
        String shownPart,
        List<String> rights,
        List<String> networks,
        Instant madeAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        String usedFrom,
        State state) {

    public ApiToken {
        rights = List.copyOf(rights);
        networks = List.copyOf(networks);
    }

    /** Whether a token can be used. */
    public enum State {
        /** Can be used. */
        ACTIVE,
        /** Its time is over. */
        EXPIRED,
        /** Somebody made it powerless. */
        REVOKED,
        /** Its account is disabled. */
        DISABLED
    }
}
