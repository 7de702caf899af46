package org.iinkai.api.activities;

import java.time.Instant;

/**
 * A line of the report: a label and what it says.
 *
 * @param label word printed before the value: 開催日
 * @param origin where it comes from
 */
public record Fact(String label, FactValue value, Origin origin) {

    /** Where a fact comes from. */
    public sealed interface Origin {

        /**
         * Computed from records.
         *
         * @param source id of the bundle, or {@code core}
         * @param path route of the view that shows the records behind it, without a leading slash
         */
        record Live(String source, String path) implements Origin {}

        /** Typed in by a person. */
        record ByHand(String by, Instant at) implements Origin {}
    }

    /** Whether it was computed from records. */
    public boolean isLive() {
        return origin instanceof Origin.Live;
    }
}
