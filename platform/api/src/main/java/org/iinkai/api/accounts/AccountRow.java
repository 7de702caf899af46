package org.iinkai.api.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * An account as those see it who look after accounts.
 *
 * @param login name to sign in with
 * @param name name of the person
 * @param email where invitations and resets go; empty when unknown
 * @param roles codes of the roles it has
 * @param state whether it can be used
 * @param seenAt when its last open session was used; empty when none is open
 */
public record AccountRow(
        Id<AccountRow> id,
        String login,
        String name,
        String email,
        List<String> roles,
        State state,
        Optional<Instant> seenAt) {

    public AccountRow {
        roles = List.copyOf(roles);
    }

    /** Whether an account can be used. */
    public enum State {
        /** Was invited and has not chosen a password yet. */
        INVITED,
        /** Can be used. */
        ACTIVE,
        /** Can't be used; its sessions have ended. */
        DISABLED
    }
}
