package org.iinkai.core.accounts;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.SessionMapper.Failure;
import org.iinkai.core.accounts.SessionMapper.Failures;
import org.iinkai.core.part.Foundation;

/**
 * Attempts to get in. Every one counts as failed until it is known to be good, so that many at once don't get more guesses
 * than one after another. Where an account signed in from lately has tries of its own, so that strangers who guess don't
 * keep its owner out.
 */
final class Attempts {

    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration PLACE_LASTS = Duration.ofDays(90);
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final SessionMapper sessions;
    private final Foundation foundation;
    private final PauseNotes notes;

    Attempts(SessionMapper sessions, Foundation foundation) {
        this.sessions = sessions;
        this.foundation = foundation;
        this.notes = new PauseNotes(sessions, foundation);
    }

    /**
     * Counts an attempt.
     *
     * @param key what is attempted: a login name made comparable, or {@link #secondStep}
     * @throws Refused after too many failures for it, or from the address
     */
    void begin(String key, String address) {
        Instant now = foundation.clock().instant();
        Failure attempt = new Failure(Id.next(), key, Whereabouts.network(address), now);
        sessions.failure(attempt);
        Instant since = now.minus(WINDOW);
        Failures failures = sessions.failures(attempt, since);
        boolean isAddressSpent = failures.ofAddress() > FAILURES_OF_ADDRESS;
        if (isAddressSpent || isLoginSpent(attempt, failures)) {
            // an attempt that was not even looked at must not make the wait longer
            sessions.forget(attempt.id());
            if (isAddressSpent) {
                notes.ofAddress(attempt.address(), since);
            } else {
                notes.ofLogin(key, address, since);
            }
            throw new Refused("core.refused.sign-in-wait", WINDOW.toMinutes());
        }
        if (failures.ofLogin() == FAILURES_OF_LOGIN || failures.ofAddress() == FAILURES_OF_ADDRESS) {
            // told once, or whoever guesses would fill the log as well
            LOG.warn("the last sign-in that is looked at for a while, from {}", address);
        }
    }

    private boolean isLoginSpent(Failure attempt, Failures failures) {
        return failures.ofLogin() > FAILURES_OF_LOGIN
                && (failures.ofLoginThere() > FAILURES_OF_LOGIN || !isKnownPlace(attempt));
    }

    /** Whether the account signed in from there lately. */
    private boolean isKnownPlace(Failure attempt) {
        return sessions.places(attempt.loginKey(), attempt.at().minus(PLACE_LASTS)).stream()
                .map(Whereabouts::network)
                .anyMatch(attempt.address()::equals);
    }

    /** What was attempted from an address is known to be good. What others fail at goes on counting. */
    void succeeded(String key, String address) {
        sessions.forgetLoginThere(key, Whereabouts.network(address));
    }

    /** The second step of an account. A login name, which is stripped, never begins with a space. */
    static String secondStep(Id<?> account) {
        return " second " + account;
    }
}
