package org.iinkai.core.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.text.Reading;

/**
 * A filter of people and a page as the statements take them.
 *
 * @param text comparable form of the text looked for; empty for all
 * @param grams what a search key has that contains the text
 * @param afterKey key of the last row seen; null for the first page
 * @param most rows wanted, one more than the page shows
 */
@SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
record PersonQuery(
        String text,
        String[] grams,
        boolean isOutsider,
        @Nullable String afterKey,
        @Nullable UUID afterId,
        int most) {

    static PersonQuery of(PersonFilter filter, PageRequest page) {
        boolean isFirst = page.isFirst();
        if (!isFirst && page.after().size() != 2) {
            throw new Refused("core.refused.page-position");
        }
        return new PersonQuery(
                SearchKey.of(filter.text()),
                Reading.grams(filter.text()),
                filter.isOutsider(),
                isFirst ? null : page.after().getFirst(),
                isFirst ? null : id(page.after().getLast()),
                page.size() + 1);
    }

    static PersonQuery suggesting(String text, int most) {
        return new PersonQuery(SearchKey.of(text), Reading.grams(text), false, null, null, most);
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** Whether grams alone don't tell that a key contains the text. */
    boolean isLong() {
        return text.codePointCount(0, text.length()) > 2;
    }

    private static UUID id(String position) {
        try {
            return UUID.fromString(position);
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }
}
