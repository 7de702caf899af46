package org.iinkai.api.accounts;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The links by which people without a session choose a password: invitation and reset. Good once. */
@ProviderType
public interface PasswordLinks {

    /** What a link is for. */
    enum Purpose {
        INVITATION,
        RESET
    }

    /** Whose link it is. */
    record Link(Purpose purpose, String login, String name, Locale locale) {}

    /** The link that a token stands for; empty when it is unknown, used, too old, or its account is disabled. */
    Optional<Link> link(String token);

    /**
     * Chooses the password; uses the link up and ends the account's sessions.
     *
     * @throws org.iinkai.api.error.Refused when the link is good for nothing or the password is too weak; then it stays
     *     good
     */
    void choose(String token, char[] password);

    /**
     * Sends a reset link, good for an hour, if there is such an account with an address. Nothing tells whether there is:
     * the answer is the same and comes as fast.
     *
     * @param login login name or address as typed
     * @param address where the request came from, for the rate limit
     * @throws org.iinkai.api.error.Refused after too many requests from there
     */
    void requestReset(String login, String address, Locale locale);
}
