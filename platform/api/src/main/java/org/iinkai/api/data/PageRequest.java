package org.iinkai.api.data;

import java.util.List;

import org.iinkai.api.error.Refused;

/**
 * Which part of an ordered list is wanted: {@code size} rows behind a position. A list pages by position (keyset), never
 * by offset, so that a row that comes or goes meanwhile shifts nothing.
 *
 * @param size rows wanted, 1 to 500
 * @param after the sort values of the last row already seen; empty for the first page
 */
public record PageRequest(int size, List<String> after) {

    /** Rows on a page where nobody says otherwise. */
    public static final int USUAL = 50;

    public PageRequest {
        if (size < 1 || size > 500) {
            throw new Refused("core.refused.page-size", size);
        }
        after = List.copyOf(after);
    }

    /** The first page of the usual size. */
    public static PageRequest first() {
        return new PageRequest(USUAL, List.of());
    }

    /** The first {@code size} rows. */
    public static PageRequest first(int size) {
        return new PageRequest(size, List.of());
    }

    /** The page of the same size behind a position. */
    public PageRequest behind(List<String> position) {
        return new PageRequest(size, position);
    }

    /** Whether this is the first page. */
    public boolean isFirst() {
        return after.isEmpty();
    }
}
