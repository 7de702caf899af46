package org.iinkai.app.develop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Watches the sources of a bundle and the files that say how it is built. */
final class SourceWatch implements AutoCloseable {

    /** Editors write a file in several steps. */
    private static final long QUIET_MILLISECONDS = 30;

    private static final Set<String> BUILD_FILES = Set.of("bnd.bnd", "pom.xml");

    private final Path module;
    private final Path folder;
    private final WatchService watcher;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    SourceWatch(Path module) {
        this.module = module;
        this.folder = module.resolve("src/main");
        try {
            this.watcher = folder.getFileSystem().newWatchService();
            register(module);
            register();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something was saved and nothing more comes; gives when the last file was. */
    Instant awaitChange() throws InterruptedException {
        boolean isSaved = false;
        WatchKey key = watcher.take();
        while (key != null || !isSaved) {
            isSaved |= key != null && concerns(key);
            key = isSaved ? watcher.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS) : watcher.take();
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

    /** Of the module's own folder, where the build writes too, only the files that say how it is built. */
    private boolean concerns(WatchKey key) {
        boolean isModule = module.equals(folders.get(key));
        boolean concerns = key.pollEvents().stream()
                .anyMatch(event -> !isModule || BUILD_FILES.contains(String.valueOf(event.context())));
        key.reset();
        return concerns;
    }

    /** Folders may come and go. */
    private void register() throws IOException {
        for (Path each : below(Files::isDirectory)) {
            if (!folders.containsValue(each)) {
                register(each);
            }
        }
        folders.keySet().removeIf(key -> !key.isValid());
    }

    private void register(Path each) throws IOException {
        WatchKey key = each.register(
                watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        folders.put(key, each);
    }

    private Instant lastSaved() throws IOException {
        Instant last = Instant.EPOCH;
        for (Path file : below(file -> true)) {
            Instant saved = saved(file);
            last = saved.isAfter(last) ? saved : last;
        }
        for (String name : BUILD_FILES) {
            Instant saved = saved(module.resolve(name));
            last = saved.isAfter(last) ? saved : last;
        }
        return last;
    }

    /** Editors make files that are gone a moment later. */
    private static Instant saved(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.EPOCH;
        }
    }

    private List<Path> below(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return visitFile(directory, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
