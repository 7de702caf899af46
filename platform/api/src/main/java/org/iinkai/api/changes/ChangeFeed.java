package org.iinkai.api.changes;

import java.util.List;

/**
 * A part of the feed.
 *
 * @param changes changes the caller may see, in the order of their positions
 * @param next position to ask behind the next time; it is the one asked with when nothing has happened since
 * @param hasMore whether more is there already
 */
public record ChangeFeed(List<Change> changes, long next, boolean hasMore) {

    public ChangeFeed {
        changes = List.copyOf(changes);
    }
}
