package org.iinkai.api.rest;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is not JSON: a file, written while it is made.
 *
 * @param mediaType for the Content-Type header
 * @param fileName offered to who saves it; empty to show it in place
 */
public record RestStream(String mediaType, String fileName, Writer writer) {

    /** Writes the content. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
