package org.iinkai.training;

import java.util.List;

/**
 * What a year's runs add up to, without the cancelled ones. Immutable.
 *
 * @param parts online first, then the places by their number of runs
 */
public record YearFigures(List<Part> parts) {

    public YearFigures {
        parts = List.copyOf(parts);
    }

    /** Runs of the year. */
    public long runs() {
        return parts.stream().mapToLong(Part::runs).sum();
    }

    /** Places taken in them. */
    public long people() {
        return parts.stream().mapToLong(Part::people).sum();
    }

    /**
     * The runs of one place.
     *
     * @param place where; empty for online
     */
    public record Part(String place, long runs, long people) {

        /** Whether these are the runs without a place. */
        public boolean isOnline() {
            return place.isEmpty();
        }
    }
}
