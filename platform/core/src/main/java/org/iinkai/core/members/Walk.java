package org.iinkai.core.members;

/**
 * Which of two ways to a page is the shorter one: gathering all matches and sorting them, or walking along the index that
 * has everything in order until enough have been met.
 *
 * @see "Decision 012"
 */
final class Walk {

    private static final long ROWS_ON_THE_WAY = 25;

    private Walk() {}

    /**
     * Whether walking is worth it. Gathering costs a little more for each match; walking meets a match every
     * {@code all / matches} rows.
     *
     * @param all about how many rows there are; 0 or less as long as the database has not counted
     */
    static boolean isShorter(long matches, long all) {
        return matches * matches > ROWS_ON_THE_WAY * all;
    }
}
