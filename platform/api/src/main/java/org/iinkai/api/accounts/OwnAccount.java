package org.iinkai.api.accounts;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/** What signed-in people do with their own accounts. */
@ProviderType
public interface OwnAccount {

    /**
     * Changes the password and ends all other sessions.
     *
     * @throws org.iinkai.api.error.Refused when the old one is wrong or the new one is too weak
     */
    void changePassword(char[] old, char[] next);

    /** Whether there is a password; who has none signs in by a passkey or another service. */
    boolean hasPassword();

    /** The open sessions, last used first. */
    List<OpenSession> sessions();

    /** Ends one of them; nothing happens when it is none of the caller's. */
    void endSession(Id<OpenSession> id);

    /** Ends all but the one that asks. */
    void endOtherSessions();
}
