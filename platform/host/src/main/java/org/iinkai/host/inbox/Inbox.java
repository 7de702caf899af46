package org.iinkai.host.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.host.PluginFile;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.trust.Signatures;

/**
 * Watches a folder. A jar counts as soon as it is whole, so a copy that is still under way is left alone; names that begin
 * with a dot or end with {@code .tmp} are never looked at.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final long TICK_MILLISECONDS = 20;
    private static final Duration ABSENCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path folder;
    private final InboxFiles files;
    private final WatchService watcher;
    private final Map<String, Growth> pending = new TreeMap<>();

    /** @param folder made when it is not there */
    public Inbox(Path folder, InboxFiles files) {
        this.folder = folder;
        this.files = files;
        try {
            Files.createDirectories(folder);
            this.watcher = folder.getFileSystem().newWatchService();
            folder.register(
                    watcher,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            throw new UncheckedIOException("The inbox " + folder + " can't be watched", e);
        }
    }

    /** A file that is not whole yet. */
    private record Growth(long size, long sinceNanos) {}

    /**
     * Tells of all files that are there and, for the names that are known but not there, that they are gone; then goes on
     * watching on a thread of its own.
     */
    public void open(Set<String> known) {
        SortedSet<String> there = names();
        known.stream().filter(name -> !there.contains(name)).forEach(files::vanished);
        there.forEach(this::touched);
        settle();
        Thread.ofPlatform().daemon().name("inbox").start(this::watch);
    }

    /** Takes a file away whose bundle was taken out. */
    public void discard(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
            Files.deleteIfExists(folder.resolve(file + Signatures.SUFFIX));
        } catch (IOException e) {
            LOG.warn("{} could not be taken out of the inbox; it is left alone as long as it stays as it is", file, e);
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.warn("The inbox was not closed cleanly", e);
        }
    }

    private void watch() {
        try {
            while (true) {
                WatchKey key =
                        pending.isEmpty() ? watcher.take() : watcher.poll(TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (key != null) {
                    handle(key);
                }
                settle();
            }
        } catch (ClosedWatchServiceException e) {
            LOG.debug("The inbox is closed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(WatchKey key) {
        SortedSet<String> touched = new TreeSet<>();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                touched.add(name.toString());
            } else {
                // too many events at once: the folder itself knows
                touched.addAll(names());
            }
        }
        key.reset();
        touched.stream().map(Inbox::jarOf).filter(Inbox::isWatched).forEach(this::touched);
    }

    private void touched(String name) {
        pending.put(name, new Growth(-1, System.nanoTime()));
    }

    private void settle() {
        Map<String, Growth> now = new TreeMap<>(pending);
        pending.clear();
        now.forEach(this::settle);
    }

    private void settle(String name, Growth before) {
        if (!Files.isRegularFile(folder.resolve(name))) {
            settleAbsent(name, before);
            return;
        }
        long size = size(name);
        if (size == before.size()) {
            settleStill(name, before);
            return;
        }
        byte[] content = content(name);
        if (BundleJar.isWhole(content)) {
            files.arrived(name, content, signature(name));
        } else {
            pending.put(name, new Growth(size, System.nanoTime()));
        }
    }

    /** A file that is not there: gone for good, or just being replaced by deleting it first. */
    private void settleAbsent(String name, Growth before) {
        if (System.nanoTime() - before.sinceNanos() < ABSENCE.toNanos()) {
            pending.put(name, before);
        } else {
            files.vanished(name);
        }
    }

    /** A file that does not grow: perhaps the copy pauses, perhaps it has ended too early. */
    private void settleStill(String name, Growth before) {
        if (System.nanoTime() - before.sinceNanos() < PATIENCE.toNanos()) {
            pending.put(name, before);
        } else {
            files.broken(name);
        }
    }

    private long size(String name) {
        try {
            return Files.size(folder.resolve(name));
        } catch (IOException e) {
            return 0;
        }
    }

    private byte[] content(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            LOG.warn("{} in the inbox can't be read: {}", name, e.getMessage());
            return new byte[0];
        }
    }

    private SortedSet<String> names() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> String.valueOf(path.getFileName()))
                    .filter(Inbox::isWatched)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signature(String name) {
        Path file = folder.resolve(name + Signatures.SUFFIX);
        try {
            return Files.isRegularFile(file) ? PluginFile.signature(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            LOG.warn("{} in the inbox can't be read: {}", file.getFileName(), e.getMessage());
            return "";
        }
    }

    /** A signature that comes is news of its jar. */
    private static String jarOf(String name) {
        return name.endsWith(Signatures.SUFFIX) ? name.substring(0, name.length() - Signatures.SUFFIX.length()) : name;
    }

    private static boolean isWatched(String name) {
        return name.endsWith(".jar") && !name.startsWith(".");
    }
}
