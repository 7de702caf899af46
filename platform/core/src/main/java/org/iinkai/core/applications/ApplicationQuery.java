package org.iinkai.core.applications;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.applications.ApplicationFilter;
import org.iinkai.api.applications.ApplicationRow;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.core.text.Reading;

/**
 * A filter and a page as the statement takes them.
 *
 * @param pattern for LIKE; {@code %} for all
 * @param afterDay day of the last row seen; null for the first page
 * @param most rows wanted, one more than the page shows
 */
@SuppressWarnings("ArrayRecordComponent") // the driver takes arrays only; nobody compares queries
record ApplicationQuery(
        String pattern,
        String[] states,
        boolean isJapanese,
        boolean afterClosed,
        @Nullable LocalDate afterDay,
        @Nullable UUID afterId,
        int most) {

    private static final int POSITION = 3;

    static ApplicationQuery of(ApplicationFilter filter, PageRequest page, Locale locale) {
        String[] states = filter.states().stream().map(Enum::name).toArray(String[]::new);
        boolean isJapanese = locale.getLanguage().equals("ja");
        String pattern = Reading.pattern(filter.text());
        List<String> after = page.after();
        if (page.isFirst()) {
            return new ApplicationQuery(pattern, states, isJapanese, false, null, null, page.size() + 1);
        }
        if (after.size() != POSITION) {
            throw new Refused("core.refused.page-position");
        }
        try {
            return new ApplicationQuery(
                    pattern,
                    states,
                    isJapanese,
                    after.get(0).equals("true"),
                    LocalDate.parse(after.get(1)),
                    UUID.fromString(after.get(2)),
                    page.size() + 1);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    /** The place behind a row. */
    static List<String> position(ApplicationRow row) {
        return List.of(
                Boolean.toString(row.state().isClosed()),
                row.since().toString(),
                row.id().toString());
    }

    boolean hasText() {
        return !pattern.equals("%");
    }

    boolean hasStates() {
        return states.length > 0;
    }
}
