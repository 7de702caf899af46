package org.iinkai.example;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.iinkai.api.error.Refused;

/** Where a page of items begins: behind these values, the newest first. Immutable. */
record ItemPosition(LocalDate day, UUID id) {

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final ItemPosition START = new ItemPosition(LATEST, new UUID(-1, -1));

    /** The position that a list gave out; the start when there is none. */
    static ItemPosition of(List<String> after) {
        if (after.isEmpty()) {
            return START;
        }
        try {
            return new ItemPosition(LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("example.refused.position");
        }
    }

    /** What the position behind a row is given out as. */
    static List<String> behind(Item row) {
        return List.of(row.day().toString(), row.id().toString());
    }
}
