package org.iinkai.core.privacy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.core.text.Reading;

/**
 * A filter and a page as the statements take them.
 *
 * @param pattern for LIKE; {@code %} for all
 * @param afterPlace what the last row seen is ordered by, as a whole number; days count from 1970
 * @param afterId its id; null for the first page
 * @param most rows wanted, one more than the page shows
 */
@SuppressWarnings("ArrayRecordComponent") // the driver takes arrays only; nobody compares queries
record ListQuery(
        String pattern,
        String[] states,
        long afterPlace,
        @Nullable UUID afterId,
        int most) {

    static ListQuery of(String text, Collection<? extends Enum<?>> states, PageRequest page) {
        String pattern = Reading.pattern(text);
        String[] names = states.stream().map(Enum::name).toArray(String[]::new);
        int most = page.size() + 1;
        if (page.isFirst()) {
            return new ListQuery(pattern, names, 0, null, most);
        }
        List<String> after = page.after();
        if (after.size() != 2) {
            throw new Refused("core.refused.page-position");
        }
        try {
            return new ListQuery(pattern, names, Long.parseLong(after.get(0)), UUID.fromString(after.get(1)), most);
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    /** The place behind a row. */
    static List<String> position(long place, Id<?> id) {
        return List.of(Long.toString(place), id.toString());
    }

    boolean hasText() {
        return !pattern.equals("%");
    }

    boolean hasStates() {
        return states.length > 0;
    }
}
