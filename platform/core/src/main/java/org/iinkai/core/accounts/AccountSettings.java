package org.iinkai.core.accounts;

import java.util.Optional;

/**
 * How people get in, as configured.
 *
 * @param isFactorRequired whether holders of all rights need a second factor
 * @param provider for single sign-on; empty when there is none
 */
public record AccountSettings(boolean isFactorRequired, Optional<ProviderSettings> provider) {

    /** A second factor is everybody's own choice, and there is no single sign-on. */
    public static AccountSettings open() {
        return new AccountSettings(false, Optional.empty());
    }
}
