package org.iinkai.core.documents.store;

import java.nio.file.Path;

/** A file that has come in and is not yet kept. Closing it throws it away, unless it is kept. */
public interface Incoming extends AutoCloseable {

    /** Where it lies until it is kept or closed. */
    Path path();

    /** SHA-256 of its content in hexadecimal digits. */
    String hash();

    /** Its bytes. */
    long size();

    /** Keeps it for good: after this it outlives a crash. */
    void keep();

    @Override
    void close();
}
