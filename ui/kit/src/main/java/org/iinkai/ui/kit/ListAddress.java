package org.iinkai.ui.kit;

import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a list as the query part of its address.
 *
 * @param page number of the page, from 1
 * @param after position the page begins behind; empty for the first
 */
record ListAddress(ListQuery query, int page, List<String> after) {
    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String PAGE = "page";
    private static final String AFTER = "after";

    static ListAddress first(ListQuery query) {
        return new ListAddress(query, 1, List.of());
    }

    static ListAddress of(QueryParameters parameters, Set<String> filters, Set<String> sortable) {
        Map<String, String> values = new HashMap<>();
        for (String name : filters) {
            single(parameters, name).ifPresent(value -> values.put(name, value));
        }
        ListQuery query = new ListQuery(
                single(parameters, TEXT).orElse(""),
                values,
                single(parameters, SORT).map(ListAddress::sort).filter(sort -> sortable.contains(sort.column())));
        List<String> after = parameters.getParameters(AFTER);
        return after.isEmpty() ? first(query) : new ListAddress(query, page(parameters), after);
    }

    QueryParameters parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            values.put(TEXT, List.of(query.text()));
        }
        query.filters().forEach((name, value) -> values.put(name, List.of(value)));
        query.sort().ifPresent(sort -> values.put(SORT, List.of((sort.isDescending() ? "-" : "") + sort.column())));
        if (!after.isEmpty()) {
            values.put(PAGE, List.of(Integer.toString(page)));
            values.put(AFTER, after);
        }
        return new QueryParameters(values);
    }

    private static Optional<String> single(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static int page(QueryParameters parameters) {
        String number = parameters.getSingleParameter(PAGE).orElse("");
        return number.matches("[1-9][0-9]{0,5}") ? Math.max(2, Integer.parseInt(number)) : 2;
    }

    private static ListQuery.Sort sort(String text) {
        return text.startsWith("-") ? new ListQuery.Sort(text.substring(1), true) : new ListQuery.Sort(text, false);
    }
}
