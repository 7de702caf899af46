package org.iinkai.api.data;

/**
 * How many rows a list has: exact up to a bound, usually {@link #BOUND}, "more than that" beyond, because counting further
 * costs more than anybody gains.
 *
 * @param count rows counted, at most the bound
 * @param isExact false when there are more than {@code count}
 */
public record Total(long count, boolean isExact) {

    /** Rows up to which a list is counted exactly. */
    public static final long BOUND = 10_000;

    /** The total for a count that was stopped at {@code BOUND + 1} rows. */
    public static Total bounded(long counted) {
        return bounded(counted, BOUND);
    }

    /** The total for a count that was stopped at {@code bound + 1} rows. */
    public static Total bounded(long counted, long bound) {
        return counted > bound ? new Total(bound, false) : new Total(counted, true);
    }
}
