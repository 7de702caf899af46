package org.iinkai.ui.kit;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** The rows of a whole list, pulled page by page: only one page is in memory at a time. */
record ListRowSource<T>(List<ListColumn<T>> columns, Function<PageRequest, Page<T>> source) {
    static final int AT_ONCE = 500;

    /** Takes the rows of one page. */
    interface Taker<T, E extends Exception> {
        void take(List<T> rows) throws E;
    }

    ListRowSource {
        columns = List.copyOf(columns);
    }

    List<String> titles() {
        return columns.stream().map(ListColumn::title).toList();
    }

    void each(Taker<T, IOException> taker) throws IOException {
        each(source, taker);
    }

    static <T, E extends Exception> void each(Function<PageRequest, Page<T>> source, Taker<T, E> taker) throws E {
        PageRequest request = PageRequest.first(AT_ONCE);
        Page<T> page = source.apply(request);
        taker.take(page.rows());
        while (page.hasNext()) {
            page = source.apply(request.behind(page.next()));
            taker.take(page.rows());
        }
    }
}
