package org.iinkai.api.accounts;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Passkeys (WebAuthn). A device signs a challenge after it made sure who holds it, which counts as both factors. Options and
 * responses are the JSON that browsers understand.
 */
@ProviderType
public interface Passkeys {

    /**
     * A challenge for a browser, good once and for five minutes.
     *
     * @param token names it when the response comes
     * @param options what the browser asks the device for
     */
    record Challenge(String token, String options) {}

    /** The host that passkeys belong to; empty when the product's address is neither https nor this machine. */
    Optional<String> host();

    /**
     * Asks the signed-in person's device for a new passkey.
     *
     * @param password the person's; of no account for those who have none, who must have signed in within a quarter of an
     *     hour
     * @throws org.iinkai.api.error.Refused when it is wrong or the sign-in too old
     */
    Challenge registration(char[] password);

    /**
     * Keeps a new passkey for the signed-in person.
     *
     * @throws org.iinkai.api.error.Refused when the response does not belong to the challenge, or the name is too long
     */
    void add(String token, String response, String name);

    /** The signed-in person's passkeys, oldest first. */
    List<Passkey> own();

    /** Renames one of them. */
    void rename(Id<Passkey> id, String name);

    /**
     * Removes one of them; the device can't be used to sign in from then on.
     *
     * @param password as with {@link #registration}
     * @throws org.iinkai.api.error.Refused when the password is wrong or the sign-in too old; with
     *     {@code core.refused.passkey-last} when a second factor is required of the person and this is the last thing that
     *     counts as one
     */
    void remove(Id<Passkey> id, char[] password);

    /** Asks a device for whichever passkey it has. */
    Challenge request();

    /**
     * Signs in by a device's response.
     *
     * @param address where the request came from, for the log and the rate limit
     * @throws org.iinkai.api.error.Refused with {@code core.refused.passkey}, whatever is wrong
     */
    SessionToken signIn(String token, String response, String address);
}
