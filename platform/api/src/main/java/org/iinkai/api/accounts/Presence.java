package org.iinkai.api.accounts;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether the owner of the account sits at the screen, and not somebody who found it open. Asked before what reaches far.
 * Programs and the command line come with a secret of their own each time; they are always believed.
 */
@ProviderType
public interface Presence {

    /** How long somebody is believed after having proved it. */
    Duration LASTING = Duration.ofMinutes(10);

    /** Whether the caller is believed right now. */
    boolean isProven();

    /** Whether a password can prove it; who has none signs in anew. */
    boolean isByPassword();

    /**
     * Proves it for this session.
     *
     * @throws org.iinkai.api.error.Refused at {@code password} when it is wrong; without a field when there is no password
     *     and the sign-in is older than 15 minutes
     */
    void prove(char[] password);

    /**
     * Refuses when the caller is not believed.
     *
     * @throws org.iinkai.api.error.Refused with what to do
     */
    void require();
}
