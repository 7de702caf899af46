package org.iinkai.api.views;

import static java.util.Objects.requireNonNull;

import org.iinkai.api.data.Id;

/**
 * A named way to look at a list.
 *
 * @param name what it is called, 1 to 60 characters
 * @param query the query part of the list's address, without the question mark
 * @param isShared whether everybody who may see the list may choose it
 * @param isOwn whether it belongs to the caller
 */
public record SavedView(Id<SavedView> id, String name, String query, boolean isShared, boolean isOwn) {

    public SavedView {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(query, "query");
    }
}
