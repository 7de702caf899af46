package org.iinkai.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;

/** How mail leaves the house, as configured; without a host it stays here. */
final class MailConfiguration {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private MailConfiguration() {}

    static MailSettings read(Settings settings) {
        Optional<String> host = settings.text("mail.host");
        if (host.isEmpty()) {
            return MailSettings.kept();
        }
        Security security = security(settings.text("mail.security").orElse("starttls"));
        MailServer server = new MailServer(
                host.get(),
                (int) settings.number("mail.port", security == Security.TLS ? SUBMISSIONS : SUBMISSION),
                security,
                settings.text("mail.user").orElse(""),
                settings.text("mail.password").orElse(""),
                PATIENCE);
        return new MailSettings(Optional.of(server), from(settings));
    }

    private static MailAddress from(Settings settings) {
        String address = settings.text("mail.from").orElse("");
        try {
            return new MailAddress(settings.text("mail.from-name").orElse(""), address);
        } catch (Refused e) {
            throw new CommandFailed("app.failed.mail-from", address);
        }
    }

    private static Security security(String word) {
        return Stream.of(Security.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("app.failed.mail-security", word));
    }
}
