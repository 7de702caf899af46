package org.iinkai.core.documents.store;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for harmful content in files before they are kept. */
public interface Scanner {

    /** Looks for nothing. */
    Scanner OFF = file -> Optional.empty();

    /**
     * The name of what was found; empty when the file is clean.
     *
     * @throws org.iinkai.api.error.Refused when it could not be looked into
     */
    Optional<String> find(Path file);
}
