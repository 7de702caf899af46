package org.iinkai.app.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches a folder and all below it. */
final class SourceWatch implements AutoCloseable {

    /** Editors write a file in several steps. */
    private static final long QUIET_MILLISECONDS = 30;

    private final Path folder;
    private final WatchService watcher;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    SourceWatch(Path folder) {
        this.folder = folder;
        try {
            this.watcher = folder.getFileSystem().newWatchService();
            register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something was saved and nothing more comes; gives when the last file was. */
    Instant awaitChange() throws InterruptedException {
        WatchKey key = watcher.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = watcher.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        try {
            register();
            return lastSaved();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders may come and go. */
    private void register() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> fresh = all.filter(Files::isDirectory)
                    .filter(each -> !folders.containsValue(each))
                    .toList();
            for (Path each : fresh) {
                WatchKey key = each.register(
                        watcher,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                folders.put(key, each);
            }
        }
        folders.keySet().removeIf(key -> !key.isValid());
    }

    private Instant lastSaved() throws IOException {
        Instant last = Instant.EPOCH;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Instant saved = Files.getLastModifiedTime(file).toInstant();
                last = saved.isAfter(last) ? saved : last;
            }
        }
        return last;
    }
}
