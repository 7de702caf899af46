package org.iinkai.host.store;

import java.util.Optional;

import org.iinkai.api.host.PluginUpkeep.LogLevel;

/**
 * How a bundle is looked after.
 *
 * @param keeper code of the body that does
 * @param level from which on it writes to the log; empty for what the configuration says
 */
public record Care(Optional<String> keeper, Optional<LogLevel> level) {

    /** Of a bundle of which nobody said anything. */
    public static final Care NONE = new Care(Optional.empty(), Optional.empty());
}
