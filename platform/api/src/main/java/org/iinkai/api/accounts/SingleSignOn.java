package org.iinkai.api.accounts;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.text.Localized;

/** Sign-in at an OpenID Connect provider, as configured. Nobody gets an account or a right by it. */
@ProviderType
public interface SingleSignOn {

    /**
     * Where to send a browser.
     *
     * @param to the provider's page
     * @param browser secret that binds the answer to the browser, for a cookie
     */
    record Departure(URI to, String browser) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Departure[]";
        }
    }

    /**
     * What came of it.
     *
     * @param next own page that was asked for at the start
     */
    record Return(Entrance.Entry entry, String next) {}

    /** What the provider is called on the sign-in page; empty when none is configured. */
    Optional<Localized> label();

    /**
     * Begins.
     *
     * @param next own page to go to in the end
     * @throws org.iinkai.api.error.Refused when the provider can't be reached
     */
    Departure depart(String next);

    /**
     * Takes the provider's answer.
     *
     * @param browser the secret from the cookie; empty when there is none
     * @param answer parameters of the address that the browser came back to
     * @param address where the request came from, for the log
     * @throws org.iinkai.api.error.Refused when the answer is not what was asked for or belongs to another browser, and
     *     with {@code core.refused.sso-account} when the person has no account here
     */
    Return arrive(String browser, Map<String, String> answer, String address);
}
