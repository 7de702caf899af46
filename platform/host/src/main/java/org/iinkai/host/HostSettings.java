package org.iinkai.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.iinkai.host.trust.Trust;

/**
 * How the host works.
 *
 * @param felixCache directory of the OSGi framework, emptied at every start
 * @param inbox folder whose jars become bundles; empty when there is none
 * @param exports folder for what bundles' data is written to before it is erased
 * @param callDeadline longest wait for one call into a bundle's code
 * @param trust which jars are taken
 * @param logs what bundles write to the log
 * @param isSafe whether no bundle is started and the inbox is left alone
 */
public record HostSettings(
        Path felixCache,
        Optional<Path> inbox,
        Path exports,
        Duration callDeadline,
        Trust trust,
        BundleLogs logs,
        boolean isSafe) {

    /** Longest wait for one call into a bundle's code where nobody says otherwise. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(5);
}
