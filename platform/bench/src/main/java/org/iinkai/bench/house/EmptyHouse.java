package org.iinkai.bench.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.iinkai.api.text.Texts;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.core.Core;
import org.iinkai.core.CoreSettings;
import org.iinkai.core.database.Database;
import org.iinkai.core.mail.MailSettings;

/** A core on an embedded database of its own, on a day in January 2025, with nothing in it. */
public final class EmptyHouse {

    private EmptyHouse() {}

    /** What is measured in it. */
    @FunctionalInterface
    public interface Work {

        /** Measures; the house is taken down afterwards. */
        void in(Core core, Database database);
    }

    /** Sets a house up in a folder, and takes it down when the work is done. */
    public static void with(Path folder, Work work) throws IOException {
        with(folder, MailSettings.kept(), work);
    }

    /** The same with mail that leaves it. */
    public static void with(Path folder, MailSettings mail, Work work) throws IOException {
        try (DataDirectory directory = DataDirectory.take(folder);
                EmbeddedDatabase server = EmbeddedDatabase.start(directory);
                Database database = Database.open(server.settings())) {
            Clock clock = Clock.fixed(Instant.parse("2025-01-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
            try (Core core = Core.start(
                    database,
                    clock,
                    new CoreSettings(
                            folder.resolve("setup-code"), new Keys(), mail, URI.create("http://localhost/")))) {
                work.in(core, database);
            }
        }
    }

    /** No texts: nothing here is written to people. */
    private static final class Keys implements Texts {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return false;
        }
    }
}
