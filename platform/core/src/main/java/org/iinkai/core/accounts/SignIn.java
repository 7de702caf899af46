package org.iinkai.core.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.AccountMapper.StoredAccount;
import org.iinkai.core.accounts.SessionMapper.Failure;
import org.iinkai.core.accounts.SessionMapper.Failures;

/**
 * Checks a name and a password. Every attempt counts as failed until it is known to be good, so that many at once don't
 * get more guesses than one after another.
 */
final class SignIn {

    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountMapper accounts;
    private final SessionMapper sessions;
    private final Passwords passwords;
    private final Clock clock;

    SignIn(AccountMapper accounts, SessionMapper sessions, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The account.
     *
     * @throws Refused when name or password is wrong or there were too many failures
     */
    StoredAccount check(String login, char[] password, String address) {
        Failure attempt = new Failure(Id.next(), Logins.key(login), address, clock.instant());
        sessions.failure(attempt);
        waitAfterFailures(attempt);
        Optional<StoredAccount> account = accounts.account(attempt.loginKey());
        boolean isRight = passwords.matches(
                password, account.map(StoredAccount::passwordHash).filter(hash -> !hash.isEmpty()));
        if (account.isEmpty() || !isRight) {
            LOG.info("sign-in failed from {}", address);
            throw new Refused("core.refused.sign-in");
        }
        sessions.forgetLogin(attempt.loginKey());
        return account.get();
    }

    private void waitAfterFailures(Failure attempt) {
        Instant since = attempt.at().minus(WINDOW);
        Failures failures = sessions.failures(attempt, since);
        if (failures.ofLogin() > FAILURES_OF_LOGIN || failures.ofAddress() > FAILURES_OF_ADDRESS) {
            // an attempt that was not even looked at must not make the wait longer
            sessions.forget(attempt.id());
            LOG.warn("too many failed sign-ins, the last from {}", attempt.address());
            throw new Refused("core.refused.sign-in-wait", WINDOW.toMinutes());
        }
    }
}
