package org.iinkai.api.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * An account as those see it who look after accounts.
 *
 * @param login name to sign in with
 * @param name name of the person
 * @param email where invitations and resets go; empty when unknown
 * @param roles codes of the roles it has
 * @param state whether it can be used
 * @param seenAt when it was last used, as far as is known
 * @param person whose account it is; empty when that is not known
 * @param personName their name; empty when that is not known
 */
public record AccountRow(
        Id<AccountRow> id,
        String login,
        String name,
        String email,
        List<String> roles,
        State state,
        Optional<Instant> seenAt,
        Optional<Id<Person>> person,
        String personName) {

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
