package org.iinkai.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.core.Core;
import org.iinkai.core.CoreSettings;
import org.iinkai.core.database.Database;
import org.iinkai.host.texts.MessageCatalog;

/** One PostgreSQL and one core for all tests of a JVM, gone when it ends. */
final class TestServer {

    /** Noon in Tokyo on a day of fiscal year 2024. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-03T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private static final TestServer ONLY = new TestServer();

    private final Database database;
    private final Core core;

    private TestServer() {
        Path folder = folder();
        DataDirectory directory = DataDirectory.take(folder);
        EmbeddedDatabase server = EmbeddedDatabase.start(directory);
        this.database = Database.open(server.settings());
        MessageCatalog texts = new MessageCatalog(TestServer.class.getClassLoader(), List.of("core"));
        this.core = Core.start(database, CLOCK, new CoreSettings(directory.file("setup-code"), texts));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            core.close();
            database.close();
            server.close();
            directory.close();
            delete(folder);
        }));
    }

    static TestServer get() {
        return ONLY;
    }

    Database database() {
        return database;
    }

    Core core() {
        return core;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("iinkai-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
