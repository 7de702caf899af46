package org.iinkai.reliability;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.text.Texts;
import org.iinkai.core.Core;
import org.iinkai.core.CoreSettings;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.DatabaseSettings;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;

/** A server that does nothing but send mail, in a process of its own; its clock is ahead by what it is told. */
final class SendingServer {

    private SendingServer() {}

    /** Words: address, login and password of the database, port of the mail server, minutes its clock is ahead. */
    public static void main(String[] words) throws Exception {
        Database database = Database.open(DatabaseSettings.single(words[0], words[1], words[2]));
        MailServer server =
                new MailServer("127.0.0.1", Integer.parseInt(words[3]), Security.NONE, "", "", Duration.ofSeconds(30));
        Clock clock =
                Clock.offset(Clock.system(ZoneId.of("Asia/Tokyo")), Duration.ofMinutes(Integer.parseInt(words[4])));
        Core core = Core.start(database, clock, settings(Optional.of(server)));
        core.startJobs();
        new CountDownLatch(1).await();
    }

    static CoreSettings settings(Optional<MailServer> server) throws java.io.IOException {
        Path folder = Files.createTempDirectory("iinkai-sending");
        return new CoreSettings(
                folder.resolve("setup-code"),
                new Words(),
                new MailSettings(server, new MailAddress("", "news@example.jp")),
                URI.create("https://iinkai.example.jp/"));
    }

    /** Any words do. */
    private static final class Words implements Texts {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    }
}
