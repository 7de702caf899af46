package org.iinkai.core.accounts;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.SessionMapper.Failure;
import org.iinkai.core.accounts.SessionMapper.Failures;

/**
 * Attempts to get in. Every one counts as failed until it is known to be good, so that many at once don't get more guesses
 * than one after another.
 */
final class Attempts {

    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final SessionMapper sessions;
    private final Clock clock;

    Attempts(SessionMapper sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Counts an attempt.
     *
     * @param key what is attempted: a login name made comparable, or {@link #secondStep}
     * @throws Refused after too many failures for it, or from the address
     */
    void begin(String key, String address) {
        Failure attempt = new Failure(Id.next(), key, address, clock.instant());
        sessions.failure(attempt);
        Failures failures = sessions.failures(attempt, attempt.at().minus(WINDOW));
        if (failures.ofLogin() > FAILURES_OF_LOGIN || failures.ofAddress() > FAILURES_OF_ADDRESS) {
            // an attempt that was not even looked at must not make the wait longer
            sessions.forget(attempt.id());
            throw new Refused("core.refused.sign-in-wait", WINDOW.toMinutes());
        }
        if (failures.ofLogin() == FAILURES_OF_LOGIN || failures.ofAddress() == FAILURES_OF_ADDRESS) {
            // told once, or whoever guesses would fill the log as well
            LOG.warn("the last sign-in that is looked at for a while, from {}", address);
        }
    }

    /** What was attempted is known to be good. */
    void succeeded(String key) {
        sessions.forgetLogin(key);
    }

    /** The second step of an account. A login name, which is stripped, never begins with a space. */
    static String secondStep(Id<?> account) {
        return " second " + account;
    }
}
