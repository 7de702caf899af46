package org.iinkai.core.members;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.text.SearchKey;
import org.iinkai.api.time.Period;
import org.iinkai.core.text.Reading;

/**
 * A filter, an order and a page as the statements take them.
 *
 * @param text comparable form of the text looked for; empty for all
 * @param grams what a search key has that contains the text
 * @param isJapanese whether names of categories are wanted in Japanese
 * @param afterKey place of the last row seen, with its company and id; null for the first page
 * @param most rows wanted, one more than the page shows
 */
@SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
record MemberQuery(
        String text,
        String[] grams,
        String category,
        String segment,
        String prefecture,
        @Nullable LocalDate asOf,
        LocalDate today,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedTo,
        @Nullable LocalDate leftFrom,
        @Nullable LocalDate leftTo,
        boolean isJapanese,
        String by,
        boolean isDescending,
        @Nullable String afterKey,
        @Nullable UUID afterCompany,
        @Nullable UUID afterId,
        int most) {

    static MemberQuery of(MemberFilter filter, MemberOrder order, PageRequest page, LocalDate today, Locale locale) {
        Position after = Position.of(page, order);
        return new MemberQuery(
                SearchKey.of(filter.text()),
                Reading.grams(filter.text()),
                filter.category(),
                filter.segment(),
                filter.prefecture(),
                filter.asOf().orElse(null),
                today,
                filter.joined().map(Period::from).orElse(null),
                filter.joined().map(Period::to).orElse(null),
                filter.left().map(Period::from).orElse(null),
                filter.left().map(Period::to).orElse(null),
                locale.getLanguage().equals("ja"),
                order.by().name(),
                order.isDescending(),
                after.key(),
                after.company(),
                after.id(),
                page.size() + 1);
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** Whether grams alone don't tell that a key contains the text. */
    boolean isLong() {
        return text.codePointCount(0, text.length()) > 2;
    }

    boolean hasCategory() {
        return !category.isEmpty();
    }

    boolean hasSegment() {
        return !segment.isEmpty();
    }

    boolean hasPrefecture() {
        return !prefecture.isEmpty();
    }

    boolean isByDay() {
        return by.equals(MemberOrder.By.JOINED.name()) || by.equals(MemberOrder.By.LEFT.name());
    }

    /** What a page begins behind. */
    private record Position(
            @Nullable String key,
            @Nullable UUID company,
            @Nullable UUID id) {

        private static final String NEVER = "infinity";

        static Position of(PageRequest page, MemberOrder order) {
            List<String> after = page.after();
            if (after.isEmpty()) {
                return new Position(null, null, null);
            }
            try {
                String key = after.getFirst();
                switch (order.by()) {
                    case READING, NUMBER -> {}
                    case JOINED, LEFT ->
                        key = key.equals(NEVER) ? key : LocalDate.parse(key).toString();
                }
                return new Position(key, UUID.fromString(after.get(1)), UUID.fromString(after.get(2)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
                throw new Refused("core.refused.page-position");
            }
        }
    }
}
