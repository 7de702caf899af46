package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.text.KanaOrder;
import org.iinkai.api.time.Period;
import org.iinkai.core.text.Reading;

/**
 * A filter and a page as the statement takes them.
 *
 * @param pattern for LIKE; {@code %} for all
 * @param isJapanese whether names of categories are wanted in Japanese
 * @param afterKey key of the last row seen; null for the first page
 * @param most rows wanted, one more than the page shows
 */
record MemberQuery(
        String pattern,
        String category,
        String segment,
        String prefecture,
        @Nullable LocalDate asOf,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedTo,
        @Nullable LocalDate leftFrom,
        @Nullable LocalDate leftTo,
        boolean isJapanese,
        @Nullable String afterKey,
        @Nullable UUID afterId,
        int most) {

    static MemberQuery of(MemberFilter filter, MemberOrder order, PageRequest page, Locale locale) {
        return new MemberQuery(
                Reading.pattern(filter.text()),
                filter.category(),
                filter.segment(),
                filter.prefecture(),
                filter.asOf().orElse(null),
                filter.joined().map(Period::from).orElse(null),
                filter.joined().map(Period::to).orElse(null),
                filter.left().map(Period::from).orElse(null),
                filter.left().map(Period::to).orElse(null),
                locale.getLanguage().equals("ja"),
                page.isFirst() ? null : page.after().getFirst(),
                page.isFirst() ? null : id(page.after()),
                page.size() + 1);
    }

    Page<MemberRow> page(MemberListMapper members, PageRequest page) {
        return Page.of(
                members.find(this),
                page,
                row -> List.of(KanaOrder.key(row.kana()), row.id().toString()),
                Total.bounded(members.count(this, Total.BOUND + 1)));
    }

    boolean hasText() {
        return !pattern.equals("%");
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

    private static UUID id(List<String> position) {
        try {
            return UUID.fromString(position.getLast());
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }
}
