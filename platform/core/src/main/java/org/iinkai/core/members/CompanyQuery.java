package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.text.Reading;

/**
 * A filter of organisations and a page as the statement takes them.
 *
 * @param text comparable form of the text looked for; empty for all
 * @param grams what a search key has that contains the text
 * @param today the day that decides who is a member
 * @param isJapanese whether names of lists are wanted in Japanese
 * @param afterPlace place in the list of the last row seen, with its key and id; null for the first page
 * @param most rows wanted, one more than the page shows
 */
@SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
record CompanyQuery(
        String text,
        String[] grams,
        String list,
        String prefecture,
        LocalDate today,
        boolean isJapanese,
        @Nullable String afterPlace,
        @Nullable String afterKey,
        @Nullable UUID afterId,
        int most) {

    static CompanyQuery of(CompanyFilter filter, PageRequest page, LocalDate today, Locale locale) {
        boolean isFirst = page.isFirst();
        if (!isFirst && page.after().size() != 3) {
            throw new Refused("core.refused.page-position");
        }
        return new CompanyQuery(
                SearchKey.of(filter.text()),
                Reading.grams(filter.text()),
                filter.list(),
                filter.prefecture(),
                today,
                locale.getLanguage().equals("ja"),
                isFirst ? null : page.after().get(0),
                isFirst ? null : page.after().get(1),
                isFirst ? null : id(page.after().get(2)),
                page.size() + 1);
    }

    static List<String> position(CompanyListMapper.Found row) {
        return List.of(row.place(), row.sortKey(), row.id().toString());
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
