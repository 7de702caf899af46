package org.iinkai.api.portal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.text.Phrase;

/**
 * What a module has for a company.
 *
 * @param items in the order in which the page shows them
 * @param count how many there are in all, at least as many as are given
 */
public record PortalItems(List<Item> items, long count) {

    public PortalItems {
        items = List.copyOf(items);
        if (count < items.size()) {
            throw new IllegalArgumentException("of " + count + " items " + items.size() + " are given");
        }
    }

    /** These and no others. */
    public static PortalItems of(List<Item> items) {
        return new PortalItems(items, items.size());
    }

    /**
     * A survey, an application, a paper, a date.
     *
     * @param title what it is
     * @param day when it is, or by when something is to be done
     * @param isDue whether the company is to do something by that day: then it also stands at the top of the page
     * @param state how it stands (受付中, 申し込み済み); may be empty
     * @param path route that opens it, without a leading slash; empty where there is none
     */
    public record Item(Phrase title, Optional<LocalDate> day, boolean isDue, Phrase state, String path) {

        public Item {
            requireNonNull(title, "title");
            requireNonNull(day, "day");
            requireNonNull(state, "state");
            requireNonNull(path, "path");
        }
    }
}
