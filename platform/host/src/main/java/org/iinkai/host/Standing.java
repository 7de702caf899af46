package org.iinkai.host;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.host.PluginState;
import org.iinkai.host.lifecycle.Problem;

/**
 * How a bundle is doing.
 *
 * @param isWaiting whether it may start by itself when another bundle comes
 */
record Standing(PluginState state, Optional<Problem> problem, Instant since, boolean isWaiting) {

    static Standing of(PluginState state, Instant since) {
        return new Standing(state, Optional.empty(), since, false);
    }
}
