package org.iinkai.core.populations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.text.Reading;

/**
 * Criteria, a day and a page as the statements take them.
 *
 * @param text comparable form of the text looked for; empty for all
 * @param grams what a search key has that contains the text
 * @param afterKey sort key of the last row seen; null for the first page
 * @param most rows wanted, one more than the page shows
 */
@SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares queries
record CriteriaQuery(
        LocalDate day,
        String text,
        String[] grams,
        String[] categories,
        String[] segments,
        String[] prefectures,
        String[] lists,
        @Nullable LocalDate joinedFrom,
        @Nullable LocalDate joinedTo,
        String[] added,
        String[] excluded,
        String role,
        @Nullable String afterKey,
        @Nullable UUID afterId,
        int most) {

    static CriteriaQuery of(Criteria criteria, String role, LocalDate day, PageRequest page) {
        return new CriteriaQuery(
                day,
                SearchKey.of(criteria.text()),
                Reading.grams(criteria.text()),
                array(criteria.categories()),
                array(criteria.segments()),
                array(criteria.prefectures()),
                array(criteria.lists()),
                criteria.joinedFrom().orElse(null),
                criteria.joinedTo().orElse(null),
                ids(criteria.added()),
                ids(criteria.excluded()),
                role,
                page.isFirst() ? null : page.after().getFirst(),
                page.isFirst() ? null : id(page.after()),
                page.size() + 1);
    }

    boolean hasText() {
        return !text.isEmpty();
    }

    /** Whether grams alone don't tell that a key contains the text. */
    boolean isLong() {
        return text.codePointCount(0, text.length()) > 2;
    }

    boolean hasCategories() {
        return categories.length > 0;
    }

    boolean hasSegments() {
        return segments.length > 0;
    }

    boolean hasPrefectures() {
        return prefectures.length > 0;
    }

    boolean hasLists() {
        return lists.length > 0;
    }

    boolean hasAdded() {
        return added.length > 0;
    }

    boolean hasExcluded() {
        return excluded.length > 0;
    }

    /** Whether a condition concerns the company rather than its membership. */
    boolean isOfCompany() {
        return hasText() || hasPrefectures() || hasLists();
    }

    static UUID id(List<String> position) {
        try {
            return UUID.fromString(position.getLast());
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    private static String[] ids(List<Id<Company>> values) {
        return values.stream().map(Id::toString).toArray(String[]::new);
    }
}
