package org.iinkai.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;

/** The rows of a list that something is to be done with. */
public sealed interface Selection<T> {

    /** How many there are. */
    Total count();

    /**
     * The rows themselves.
     *
     * @param find gives the rows of a page, as the list does
     */
    default List<T> rows(BiFunction<ListQuery, PageRequest, Page<T>> find) {
        return switch (this) {
            case Rows<T> picked -> picked.rows();
            case Everything<T> all -> {
                List<T> rows = new ArrayList<>();
                ListRowSource.each(request -> find.apply(all.query(), request), rows::addAll);
                yield rows;
            }
        };
    }

    /** Rows picked one by one, all from one page. */
    record Rows<T>(List<T> rows) implements Selection<T> {

        public Rows {
            rows = List.copyOf(rows);
        }

        @Override
        public Total count() {
            return new Total(rows.size(), true);
        }
    }

    /**
     * Every row that the list finds, on all its pages.
     *
     * @param query what the list is asked for
     */
    record Everything<T>(ListQuery query, Total count) implements Selection<T> {}
}
