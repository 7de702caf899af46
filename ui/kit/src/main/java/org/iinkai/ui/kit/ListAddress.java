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
 * @param columns keys of the columns in their order; empty for those the person or the list has chosen
 * @param isPlain whether the person asked for the list as it comes, not for the view it usually opens with
 * @param page number of the page, from 1
 * @param after position the page begins behind; empty for the first
 */
record ListAddress(ListQuery query, List<String> columns, boolean isPlain, int page, List<String> after) {
    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String COLUMNS = "columns";
    private static final String VIEW = "view";
    private static final String PLAIN = "all";
    private static final String PAGE = "page";
    private static final String AFTER = "after";

    ListAddress {
        columns = List.copyOf(columns);
        after = List.copyOf(after);
    }

    static ListAddress first(ListQuery query) {
        return new ListAddress(query, List.of(), false, 1, List.of());
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
        List<String> columns = single(parameters, COLUMNS)
                .map(keys -> List.of(keys.split(",")))
                .orElse(List.of());
        boolean isPlain = single(parameters, VIEW).filter(PLAIN::equals).isPresent();
        List<String> after = parameters.getParameters(AFTER);
        return new ListAddress(query, columns, isPlain, after.isEmpty() ? 1 : page(parameters), after);
    }

    /** The first page of another query, seen the same way. */
    ListAddress with(ListQuery other) {
        return new ListAddress(other, columns, isPlain, 1, List.of());
    }

    ListAddress withColumns(List<String> keys) {
        return new ListAddress(query, keys, isPlain, page, after);
    }

    ListAddress plain() {
        return new ListAddress(query, columns, true, page, after);
    }

    ListAddress turned(int number, List<String> position) {
        return new ListAddress(query, columns, isPlain, number, position);
    }

    boolean isBare() {
        return parameters().getParameters().isEmpty();
    }

    QueryParameters parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!query.text().isEmpty()) {
            values.put(TEXT, List.of(query.text()));
        }
        query.filters().forEach((name, value) -> values.put(name, List.of(value)));
        query.sort().ifPresent(sort -> values.put(SORT, List.of((sort.isDescending() ? "-" : "") + sort.column())));
        if (!columns.isEmpty()) {
            values.put(COLUMNS, List.of(String.join(",", columns)));
        }
        if (isPlain) {
            values.put(VIEW, List.of(PLAIN));
        }
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
