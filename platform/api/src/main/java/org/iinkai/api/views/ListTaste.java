package org.iinkai.api.views;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * How the caller likes to see one list.
 *
 * @param columns keys of the columns in their order; empty when nothing was chosen
 * @param usual the view the list opens with; empty when it opens as it comes
 * @param views the caller's own views and those that are shared, by name
 */
public record ListTaste(List<String> columns, Optional<Id<SavedView>> usual, List<SavedView> views) {

    public ListTaste {
        columns = List.copyOf(columns);
        views = List.copyOf(views);
    }

    /** Nothing chosen, nothing saved. */
    public static ListTaste none() {
        return new ListTaste(List.of(), Optional.empty(), List.of());
    }

    /** The view the list opens with. */
    public Optional<SavedView> usualView() {
        return usual.flatMap(
                id -> views.stream().filter(view -> view.id().equals(id)).findFirst());
    }
}
