package org.iinkai.core.calendar;

import org.jspecify.annotations.Nullable;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.time.FiscalYear;

/**
 * Which participations are wanted, in the form the statement takes.
 *
 * @param afterKana reading of the last row already seen
 * @param afterId id of the last row already seen
 * @param most one row more than the page has, to know whether another follows
 */
record ParticipationQuery(
        @Nullable Id<Event> event,
        @Nullable String series,
        @Nullable FiscalYear year,
        @Nullable String afterKana,
        @Nullable String afterId,
        int most) {

    static ParticipationQuery of(Id<Event> event, PageRequest page) {
        return new ParticipationQuery(event, null, null, null, null, 0).on(page);
    }

    static ParticipationQuery of(String series, FiscalYear year, PageRequest page) {
        return new ParticipationQuery(null, series, year, null, null, 0).on(page);
    }

    private ParticipationQuery on(PageRequest page) {
        return page.isFirst()
                ? new ParticipationQuery(event, series, year, null, null, page.size() + 1)
                : new ParticipationQuery(
                        event,
                        series,
                        year,
                        page.after().getFirst(),
                        page.after().getLast(),
                        page.size() + 1);
    }
}
