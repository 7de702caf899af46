package org.iinkai.api.documents;

import java.io.OutputStream;

/** A stored file that can be read, more than once. */
public interface Content {

    /** What is known of it. */
    FileFacts facts();

    /**
     * Writes a part of it.
     *
     * @param from first byte, counted from 0
     * @param length bytes wanted; no more than there are from there
     * @throws java.io.UncheckedIOException when it can't be read or the receiver went away
     */
    void writeTo(OutputStream out, long from, long length);

    /** Writes all of it. */
    default void writeTo(OutputStream out) {
        writeTo(out, 0, facts().size());
    }
}
