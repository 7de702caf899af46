package org.iinkai.api.accounts;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.access.Caller;

/** Accounts and their sessions. Passwords are kept as Argon2id hashes, session tokens as SHA-256 hashes. */
@ProviderType
public interface Accounts {

    /**
     * Signs a person in and opens a session, for whom no second factor is asked; see {@link Entrance}.
     *
     * @param login login name; case and width do not matter
     * @param password as typed
     * @param address where the request came from, for the log and the rate limit
     * @return the session's token, to be kept by the browser only
     * @throws org.iinkai.api.error.Refused with {@code core.refused.sign-in} when name or password is wrong (which one is
     *     not said), with {@code core.refused.sign-in-wait} after too many failures, with {@code core.refused.second-step}
     *     when a second factor is asked
     */
    SessionToken signIn(String login, char[] password, String address);

    /** The caller that a token stands for; empty when the session ended, expired, or its account is disabled. */
    Optional<Caller> session(String token);

    /** Ends the session of a token; nothing happens when there is none. */
    void signOut(String token);

    /** Calls the listener with the id of every session that ends, so that open windows can follow. */
    void onSessionEnd(java.util.function.Consumer<String> listener);

    /** Whether no account exists yet, so that the one-time code is asked for. */
    boolean isEmpty();

    /**
     * Creates the first administrator with the one-time code from the data directory.
     *
     * @throws org.iinkai.api.error.Refused when the code is wrong or an account exists already
     */
    void createFirstAdministrator(String code, NewAccount account);

    /** Creates an account; needs {@link org.iinkai.api.access.CoreRight#ACCOUNTS_MANAGE}. */
    void create(NewAccount account, Set<String> roles);

    /** Sets the language the signed-in person works in. */
    void chooseLanguage(java.util.Locale locale);
}
