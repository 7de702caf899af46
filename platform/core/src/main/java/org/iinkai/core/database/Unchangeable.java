package org.iinkai.core.database;

import java.util.List;

/**
 * Tables whose rows the run-time login can't change.
 *
 * @param onlyAddedTo rows come and stay as they are, by the table's name with its schema
 * @param addedToAndErased rows come, stay as they are, and may be taken out
 */
public record Unchangeable(List<String> onlyAddedTo, List<String> addedToAndErased) {

    /** None. */
    public static final Unchangeable NOTHING = new Unchangeable(List.of(), List.of());

    public Unchangeable {
        onlyAddedTo = List.copyOf(onlyAddedTo);
        addedToAndErased = List.copyOf(addedToAndErased);
    }
}
