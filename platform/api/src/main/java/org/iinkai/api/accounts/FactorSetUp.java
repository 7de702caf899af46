package org.iinkai.api.accounts;

/**
 * What an authenticator needs to make codes for an account. A secret: shown while it is set up, never again.
 *
 * @param key the secret in groups of four characters, for typing
 * @param link address with scheme {@code otpauth}, for the authenticator on the same device
 * @param picture the link as a QR code: an SVG document
 */
public record FactorSetUp(String key, String link, String picture) {

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "FactorSetUp[]";
    }
}
