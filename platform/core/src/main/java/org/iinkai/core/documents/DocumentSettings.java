package org.iinkai.core.documents;

import java.nio.file.Path;
import java.util.Optional;

import org.iinkai.core.documents.store.S3Settings;

/**
 * What documents need to know about their place.
 *
 * @param folder where files are kept; with another store only what is on its way
 * @param mostBytes how large a file may be
 * @param scanner {@code host:port} of a ClamAV daemon that looks into files first; empty for none
 * @param s3 another store for files; empty for the folder
 */
public record DocumentSettings(Path folder, long mostBytes, Optional<String> scanner, Optional<S3Settings> s3) {

    private static final long USUAL_MOST = 2L * 1024 * 1024 * 1024;

    /** Files in a folder, up to 2 GiB each, looked into by nobody. */
    public static DocumentSettings in(Path folder) {
        return new DocumentSettings(folder, USUAL_MOST, Optional.empty(), Optional.empty());
    }
}
