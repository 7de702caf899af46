package org.iinkai.api.calendar;

import java.util.List;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;

/**
 * An event as calendars and lists show it.
 *
 * @param number its number; empty in a series without numbers
 * @param sessions its sessions in order
 * @param bodies codes of the bodies in charge, in order
 * @param reason why it was cancelled; empty otherwise
 * @param headcount who takes part
 */
public record CalendarEntry(
        Id<Event> id,
        String series,
        Localized seriesName,
        EventSeries.Kind kind,
        OptionalInt number,
        FiscalYear year,
        String title,
        Event.Status status,
        String reason,
        List<EventSession> sessions,
        List<String> bodies,
        Headcount headcount,
        int version) {

    public CalendarEntry {
        sessions = List.copyOf(sessions);
        bodies = List.copyOf(bodies);
    }
}
