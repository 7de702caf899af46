package org.iinkai.ui.kit;

import java.util.List;

import org.iinkai.api.data.Total;

/** The rows of a list that something is to be done with. */
public sealed interface Selection<T> {

    /** How many there are. */
    Total count();

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
