package org.iinkai.core.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.DirectoryMapper.Found;
import org.iinkai.core.part.Foundation;

/** What a change of how one signs in asks for, so that a window left open is not enough. */
record OwnProof(Foundation foundation, DirectoryMapper accounts, Passwords passwords, Attempts attempts) {

    /** How long after signing in somebody who has no password is believed to be still there. */
    static final Duration FRESH = Duration.ofMinutes(15);

    /**
     * The caller's account, after its password was given. Who has none, because a passkey or another service lets them
     * in, must have signed in just now.
     *
     * @param field where the password was typed
     * @throws Refused when it is wrong, or the sign-in too old
     */
    Found proven(char[] password, String field) {
        Id<AccountRow> id = own();
        Found account = account(id);
        if (account.passwordHash().isEmpty()) {
            checkFresh();
            return account;
        }
        String address = foundation.access().caller().address();
        attempts.begin(account.loginKey(), address);
        if (!passwords.matches(password, Optional.of(account.passwordHash()))) {
            throw new Refused("core.refused.password-old").at(field);
        }
        attempts.succeeded(account.loginKey(), address);
        return account;
    }

    /** Whether the caller's account has a password. */
    boolean hasPassword() {
        return !account(own()).passwordHash().isEmpty();
    }

    /** The caller's account. */
    Id<AccountRow> own() {
        Caller caller = foundation.access().caller();
        if (caller.account().isEmpty()) {
            throw new Forbidden("an account of one's own");
        }
        return Id.of(caller.account());
    }

    private void checkFresh() {
        Instant earliest = foundation.clock().instant().minus(FRESH);
        String session = foundation.access().caller().session();
        if (session.isEmpty() || !accounts.isOpenedSince(session, earliest)) {
            throw new Refused("core.refused.sign-in-again");
        }
    }

    private Found account(Id<AccountRow> id) {
        return accounts.account(id).orElseThrow(() -> new NotFound("account " + id));
    }
}
