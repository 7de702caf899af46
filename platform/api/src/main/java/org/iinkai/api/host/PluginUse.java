package org.iinkai.api.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a bundle has cost on one server since it started last; all of it 0 while it does not run.
 *
 * @param since when it started; empty while it does not run
 * @param calls requests of its pages and of its part of the REST interface, runs of its jobs, questions of the platform
 * @param milliseconds what all of them took together, waiting included
 * @param longestMilliseconds what the longest took
 * @param statements SQL statements of its own mappers
 * @param errors calls that ended in a defect or came too late; refusals are none
 * @param threads names of the threads that are at work in it or that it started
 * @param tables its tables, the largest first
 * @param held versions that were stopped and are still in memory
 */
public record PluginUse(
        Optional<Instant> since,
        long calls,
        long milliseconds,
        long longestMilliseconds,
        long statements,
        long errors,
        List<String> threads,
        List<PluginTable> tables,
        List<Held> held) {

    public PluginUse {
        threads = List.copyOf(threads);
        tables = List.copyOf(tables);
        held = List.copyOf(held);
    }

    /**
     * A version whose classes are in memory although it was stopped. That is usual until the JVM collects them.
     *
     * @param threads names of the threads that did not leave its code when it was stopped
     */
    public record Held(String version, Instant stopped, List<String> threads) {

        public Held {
            threads = List.copyOf(threads);
        }
    }
}
