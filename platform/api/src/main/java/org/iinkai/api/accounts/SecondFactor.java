package org.iinkai.api.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The second factor of the signed-in person: six digits that an authenticator makes anew every 30 seconds. */
@ProviderType
public interface SecondFactor {

    /**
     * How it stands.
     *
     * @param since when it was set up; empty when it is not
     * @param codesLeft how many recovery codes are left
     * @param isRequired whether the account may not be used without one
     */
    record State(Optional<Instant> since, int codesLeft, boolean isRequired) {}

    /** How it stands. */
    State state();

    /**
     * Makes a secret. It counts from {@link #confirm} on; until then one that was set up before does.
     *
     * @param password the person's password; not looked at where the account has none
     * @throws org.iinkai.api.error.Refused at {@code password} when it is wrong
     */
    FactorSetUp begin(char[] password);

    /**
     * Puts the secret in force once its authenticator made a code, and ends all other sessions.
     *
     * @return recovery codes, each good once instead of a code; those from before are good for nothing
     * @throws org.iinkai.api.error.Refused at {@code code} when it is wrong
     */
    List<String> confirm(String code);

    /**
     * Makes new recovery codes; those from before are good for nothing.
     *
     * @throws org.iinkai.api.error.Refused at {@code password} when it is wrong
     */
    List<String> renewCodes(char[] password);

    /**
     * Turns it off.
     *
     * @throws org.iinkai.api.error.Refused at {@code password} when it is wrong, and when the account may not be used
     *     without a second factor
     */
    void turnOff(char[] password);
}
