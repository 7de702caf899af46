package org.iinkai.core.documents;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What documents need to know about their place.
 *
 * @param folder where files are kept
 * @param mostBytes how large a file may be
 * @param scanner {@code host:port} of a ClamAV daemon that looks into files first; empty for none
 */
public record DocumentSettings(Path folder, long mostBytes, Optional<String> scanner) {

    private static final long USUAL_MOST = 2L * 1024 * 1024 * 1024;

    /** Files in a folder, up to 2 GiB each, looked into by nobody. */
    public static DocumentSettings in(Path folder) {
        return new DocumentSettings(folder, USUAL_MOST, Optional.empty());
    }
}
