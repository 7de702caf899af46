package org.iinkai.core.accounts;

import java.net.URI;

import org.iinkai.api.text.Localized;

/**
 * An OpenID Connect provider.
 *
 * @param issuer its address, below which {@code .well-known/openid-configuration} lies
 * @param label what the sign-in page calls it
 */
public record ProviderSettings(URI issuer, String clientId, String clientSecret, Localized label) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
