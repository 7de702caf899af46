package org.iinkai.core.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;

/** Where a page goes on: behind a moment, a day or a text, and an id; null on the first page. */
public final class Positions {

    private Positions() {}

    /** The moment that the last row stands at. */
    public static @Nullable Instant time(PageRequest page) {
        return page.isFirst() ? null : read(page.after().getFirst(), Instant::parse);
    }

    /** The day that the last row stands at. */
    public static @Nullable LocalDate day(PageRequest page) {
        return page.isFirst() ? null : read(page.after().getFirst(), LocalDate::parse);
    }

    /** The text that the last row stands at. */
    public static @Nullable String text(PageRequest page) {
        return page.isFirst() ? null : page.after().getFirst();
    }

    /** The number that the last row stands at; 0 on the first page. */
    public static int number(PageRequest page) {
        return page.isFirst() ? 0 : read(page.after().getFirst(), Integer::parseInt);
    }

    /** The id of the last row. */
    public static @Nullable UUID id(PageRequest page) {
        return page.isFirst() ? null : read(page.after().getLast(), UUID::fromString);
    }

    private static <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }
}
