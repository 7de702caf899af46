package org.iinkai.core.accounts;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.AccountMapper.StoredAccount;

/** Checks a name and a password. */
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final AccountMapper accounts;
    private final Attempts attempts;
    private final Passwords passwords;

    SignIn(AccountMapper accounts, Attempts attempts, Passwords passwords) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
    }

    /**
     * The account.
     *
     * @throws Refused when name or password is wrong or there were too many failures
     */
    StoredAccount check(String login, char[] password, String address) {
        String key = Logins.key(login);
        attempts.begin(key, address);
        Optional<StoredAccount> account = accounts.account(key);
        boolean isRight = passwords.matches(
                password, account.map(StoredAccount::passwordHash).filter(hash -> !hash.isEmpty()));
        if (account.isEmpty() || !isRight) {
            LOG.info("sign-in failed from {}", address);
            throw new Refused("core.refused.sign-in");
        }
        attempts.succeeded(key, address);
        return account.get();
    }
}
