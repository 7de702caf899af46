package org.iinkai.app;

import java.net.URI;
import java.util.Optional;

import org.iinkai.api.text.Localized;
import org.iinkai.core.accounts.AccountSettings;
import org.iinkai.core.accounts.ProviderSettings;

/** How people get in, as configured. */
final class AccountConfiguration {

    private AccountConfiguration() {}

    /** @param isFactorRequired whether holders of all rights need a second factor where nothing is configured */
    static AccountSettings read(Settings settings, boolean isFactorRequired) {
        String usual = isFactorRequired ? "required" : "optional";
        String word = settings.text("accounts.second-factor").orElse(usual);
        return switch (word) {
            case "required" -> new AccountSettings(true, provider(settings));
            case "optional" -> new AccountSettings(false, provider(settings));
            default -> throw new CommandFailed("app.failed.second-factor", word);
        };
    }

    private static Optional<ProviderSettings> provider(Settings settings) {
        Optional<String> issuer = settings.text("accounts.oidc.issuer");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        String clientId = settings.text("accounts.oidc.client-id").orElse("");
        String secret = settings.text("accounts.oidc.client-secret").orElse("");
        if (clientId.isEmpty() || secret.isEmpty()) {
            throw new CommandFailed("app.failed.oidc", issuer.get());
        }
        Localized label = new Localized(
                settings.text("accounts.oidc.label_ja").orElse("シングルサインオン"),
                settings.text("accounts.oidc.label_en").orElse("single sign-on"));
        boolean isFactorTrusted = settings.flag("accounts.oidc.trust-second-factor");
        return Optional.of(new ProviderSettings(address(issuer.get()), clientId, secret, label, isFactorTrusted));
    }

    private static URI address(String issuer) {
        try {
            return URI.create(issuer);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("app.failed.oidc", issuer);
        }
    }
}
