package org.iinkai.api.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle says in the log.
 *
 * @param level from which on it is written; empty for what the configuration says
 * @param lines the last of them on one server, oldest first
 */
public record PluginLog(Optional<PluginUpkeep.LogLevel> level, List<Line> lines) {

    public PluginLog {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param level as the log says it
     * @param source last word of the logger's name
     * @param text with the beginning of the stack where there is one
     */
    public record Line(Instant at, String level, String source, String text) {}
}
