package org.iinkai.host.screens;

import java.time.Duration;
import java.util.Optional;

/**
 * A version that people are brought back to.
 *
 * @param version as its jar says it
 * @param steps how long it took to come, where somebody works on the bundle
 */
public record Arrival(String version, Optional<Steps> steps) {

    /**
     * From a saved source to a page.
     *
     * @param compiled compiling
     * @param all from saving until now
     */
    public record Steps(Duration compiled, Duration all) {}
}
