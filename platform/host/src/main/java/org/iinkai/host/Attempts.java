package org.iinkai.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which bundle was just being started when the server ended, and how often. A file stands in the folder while a bundle starts;
 * one that is there at the next start tells that the server did not outlive it. So a bundle that takes the server with it
 * (by eating all its memory, say) can't keep it from ever coming up again.
 */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    /** Once may be a power cut. */
    private static final int MOST = 2;

    private final Path folder;

    Attempts(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the server has ended too often while this version was being started. */
    boolean wereDeadly(Slot slot) {
        return number(slot) >= MOST;
    }

    void begin(Slot slot) {
        write(slot, number(slot) + 1);
    }

    /** The server outlived it, or somebody wants another try. */
    void forget(Slot slot) {
        try {
            Files.deleteIfExists(file(slot));
        } catch (IOException e) {
            LOG.warn("It could not be noted that {} is not starting any more", slot.id(), e);
        }
    }

    private int number(Slot slot) {
        try {
            return Files.exists(file(slot))
                    ? Integer.parseInt(Files.readString(file(slot)).strip())
                    : 0;
        } catch (IOException | NumberFormatException e) {
            LOG.warn("{} can't be read", file(slot), e);
            return 0;
        }
    }

    /** A full disk is no reason not to start a bundle. */
    private void write(Slot slot, int number) {
        try {
            Files.writeString(file(slot), Integer.toString(number));
        } catch (IOException e) {
            LOG.warn("It could not be noted that {} is being started", slot.id(), e);
        }
    }

    private Path file(Slot slot) {
        return folder.resolve(slot.id() + "-" + slot.row().sha256());
    }
}
