package org.iinkai.core.mailings;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;

/** Where a page goes on: a moment and an id, or a text and an id. */
final class Positions {

    private Positions() {}

    static @Nullable Instant time(PageRequest page) {
        try {
            return page.isFirst() ? null : Instant.parse(page.after().getFirst());
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    static @Nullable String text(PageRequest page) {
        return page.isFirst() ? null : page.after().getFirst();
    }

    static @Nullable UUID id(PageRequest page) {
        try {
            return page.isFirst() ? null : UUID.fromString(page.after().getLast());
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }
}
