package org.iinkai.core.documents.store;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

/** Keeps files by the SHA-256 of what is in them; the same content is kept once. */
public interface FileStore {

    /**
     * Takes a file in, as it comes. It is not kept before {@link Incoming#keep}.
     *
     * @param most bytes it may have
     * @throws org.iinkai.api.error.Refused when it has more, or none
     * @throws java.io.UncheckedIOException when it ends early or can't be written
     */
    Incoming receive(InputStream content, long most);

    /** The size of a file; -1 when there is none. */
    long size(String hash);

    /**
     * Writes a part of a file. When it is all of it, the content is compared with its hash, and the last bytes are held
     * back when it is not the same.
     *
     * @throws Damaged when the file is missing or is not what was stored
     */
    void write(String hash, OutputStream out, long from, long length);

    /** Lets work read a file where it lies. */
    <T> T read(String hash, Function<Path, T> work);

    /** Whether the content is what was stored. */
    boolean isSound(String hash);

    /** Takes away what came before a moment, as the sweeper decides, and what was left on its way. */
    int sweep(Instant before, Sweeper sweeper);
}
