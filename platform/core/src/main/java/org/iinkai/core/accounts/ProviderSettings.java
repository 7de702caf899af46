package org.iinkai.core.accounts;

import java.net.URI;

import org.iinkai.api.text.Localized;

/**
 * An OpenID Connect provider.
 *
 * @param issuer its address, below which {@code .well-known/openid-configuration} lies
 * @param label what the sign-in page calls it
 * @param isFactorTrusted whether it is believed when it says that it checked several factors; otherwise the second step is
 *     asked here as of everybody else
 */
public record ProviderSettings(
        URI issuer, String clientId, String clientSecret, Localized label, boolean isFactorTrusted) {

    /** A provider that is believed who somebody is, and nothing more. */
    public ProviderSettings(URI issuer, String clientId, String clientSecret, Localized label) {
        this(issuer, clientId, clientSecret, label, false);
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + clientId + "]";
    }
}
