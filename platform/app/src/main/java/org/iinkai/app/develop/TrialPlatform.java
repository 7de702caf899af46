package org.iinkai.app.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.iinkai.app.Platform;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;

/** A platform of its own with an empty database, in a folder that is gone afterwards. Nobody can come in. */
final class TrialPlatform implements AutoCloseable {

    private final Path folder;
    private final DataDirectory directory;
    private final EmbeddedDatabase server;
    private final Platform platform;
    private final Thread atEnd = Thread.ofPlatform().unstarted(this::shut);

    private TrialPlatform(Path folder) {
        this.folder = folder;
        this.directory = DataDirectory.take(folder.resolve("data"));
        this.server = EmbeddedDatabase.start(directory);
        this.platform = Platform.shut(server.settings(), directory);
    }

    static TrialPlatform open() {
        try {
            TrialPlatform trial = new TrialPlatform(Files.createTempDirectory("iinkai-check"));
            Runtime.getRuntime().addShutdownHook(trial.atEnd);
            return trial;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Platform platform() {
        return platform;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atEnd);
        shut();
    }

    private void shut() {
        platform.close();
        server.close();
        directory.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
