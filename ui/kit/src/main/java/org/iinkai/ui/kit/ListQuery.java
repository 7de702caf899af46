package org.iinkai.ui.kit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What a list is asked for, as it stands in the address.
 *
 * @param text what was searched for; empty when nothing was
 * @param filters values of the filters that are set, by name
 * @param sort the order, where it is not the usual one
 */
public record ListQuery(String text, Map<String, String> filters, Optional<Sort> sort) {

    public ListQuery {
        requireNonNull(text, "text");
        filters = Map.copyOf(filters);
    }

    /**
     * An order.
     *
     * @param column key of the column
     */
    public record Sort(String column, boolean isDescending) {}

    /** The value of a filter; empty when it is not set. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** The day that a filter holds; empty when it is not set or holds none. */
    public Optional<LocalDate> day(String name) {
        try {
            return filter(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(filter(name)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !text.isEmpty() || !filters.isEmpty();
    }
}
