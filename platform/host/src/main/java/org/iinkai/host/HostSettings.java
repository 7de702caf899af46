package org.iinkai.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the host works.
 *
 * @param felixCache directory of the OSGi framework, emptied at every start
 * @param inbox folder whose jars become bundles; empty when there is none
 * @param callDeadline longest wait for one call into a bundle's code
 */
public record HostSettings(Path felixCache, Optional<Path> inbox, Duration callDeadline) {

    /** Longest wait for one call into a bundle's code where nobody says otherwise. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(5);
}
