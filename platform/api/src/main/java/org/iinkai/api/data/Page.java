package org.iinkai.api.data;

import java.util.List;
import java.util.function.Function;

/**
 * A part of an ordered list.
 *
 * @param rows the rows in order
 * @param next the position behind the last row, for {@link PageRequest#behind}; empty when this is the last page
 * @param total how many rows the whole list has, counted up to a bound
 */
public record Page<T>(List<T> rows, List<String> next, Total total) {

    public Page {
        rows = List.copyOf(rows);
        next = List.copyOf(next);
    }

    /**
     * The page made of what a mapper found when asked for one row more than wanted.
     *
     * @param found at most {@code request.size() + 1} rows
     * @param position gives the sort values of a row, the id last
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<T, List<String>> position, Total total) {
        if (found.size() <= request.size()) {
            return new Page<>(found, List.of(), total);
        }
        List<T> rows = found.subList(0, request.size());
        return new Page<>(rows, position.apply(rows.getLast()), total);
    }

    /** Whether rows follow this page. */
    public boolean hasNext() {
        return !next.isEmpty();
    }

    /** The same page with every row turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(rows.stream().<R>map(turn).toList(), next, total);
    }
}
