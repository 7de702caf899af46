package org.iinkai.app;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.BounceMailbox;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;

/** How mail leaves the house, as configured; without a host it stays here. */
final class MailConfiguration {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final int IMAP = 143;
    private static final int IMAPS = 993;
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
        return new MailSettings(
                Optional.of(server),
                from(settings),
                Math.toIntExact(settings.number("mail.per-minute", 0)),
                bounces(settings));
    }

    /** Where mail comes back that could not be delivered; without a host nothing is read. */
    private static Optional<BounceMailbox> bounces(Settings settings) {
        return settings.text("mail.bounces.host").map(host -> {
            Security security = security(settings.text("mail.bounces.security").orElse("tls"));
            String address = settings.text("mail.bounces.address").orElse("");
            try {
                new MailAddress("", address);
            } catch (Refused e) {
                throw new CommandFailed("app.failed.mail-bounces", address);
            }
            return new BounceMailbox(
                    address,
                    host,
                    (int) settings.number("mail.bounces.port", security == Security.TLS ? IMAPS : IMAP),
                    security,
                    settings.text("mail.bounces.user").orElse(address),
                    settings.text("mail.bounces.password").orElse(""),
                    PATIENCE);
        });
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
