package org.iinkai.ui.shell.members;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Selection;

/** The companies of the rows that somebody selected in a list, each once. */
final class SelectedCompanies {
    private static final int AT_ONCE = 500;

    private SelectedCompanies() {}

    static <T> List<Id<Company>> of(
            Selection<T> selection,
            BiFunction<ListQuery, PageRequest, Page<T>> find,
            Function<T, Id<Company>> company) {
        List<T> rows = switch (selection) {
            case Selection.Rows<T> picked -> picked.rows();
            case Selection.Everything<T> all -> everything(all.query(), find);
        };
        return rows.stream().map(company).distinct().toList();
    }

    private static <T> List<T> everything(ListQuery query, BiFunction<ListQuery, PageRequest, Page<T>> find) {
        PageRequest request = PageRequest.first(AT_ONCE);
        Page<T> page = find.apply(query, request);
        List<T> rows = new ArrayList<>(page.rows());
        while (page.hasNext()) {
            page = find.apply(query, request.behind(page.next()));
            rows.addAll(page.rows());
        }
        return rows;
    }
}
