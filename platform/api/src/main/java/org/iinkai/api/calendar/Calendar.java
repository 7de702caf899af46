package org.iinkai.api.calendar;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/**
 * The association's calendar: the series and their events, planned, changed, looked through. Reading needs
 * {@code core.events-read}, changing {@code core.events-change}, each for all events or for those of a body in charge.
 */
@ProviderType
public interface Calendar {

    /** All series by name, closed ones too. */
    List<EventSeries> series();

    /**
     * A series.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that code
     */
    EventSeries series(String code);

    /**
     * Adds a series or changes it. When its numbers begin again can't be changed any more once it has events.
     *
     * @throws org.iinkai.api.error.Refused when the code is taken, or somebody changed it meanwhile
     */
    void save(EventSeries series);

    /** What the annual report prints of a series' events, in order; empty for what it usually does. */
    List<ReportLine> reportLines(String series);

    /** Says what the annual report prints of a series' events; nothing for what it usually does. */
    void saveReportLines(String series, List<ReportLine> lines);

    /** Events of a period by their first session, cancelled ones too; 2,000 at most. */
    List<CalendarEntry> entries(CalendarFilter filter);

    /**
     * An event.
     *
     * @throws org.iinkai.api.error.NotFound when there is none the caller may see
     */
    CalendarEntry entry(Id<Event> id);

    /** What is said of an event beyond its title and sessions. */
    EventOutline outline(Id<Event> id);

    /** Name of the company that receives the guests of an event; empty when there is none. */
    Optional<String> hostName(Id<Event> id);

    /** What happens in each session, as many as there are sessions. */
    List<ProgrammePart> programme(Id<Event> id);

    /**
     * Plans an event, which takes its number, or changes it. A session that people came to stays.
     *
     * @throws org.iinkai.api.error.Refused when it is held or cancelled, the number is taken, fewer places are left than
     *     are taken, or somebody changed it meanwhile
     */
    CalendarEntry save(SaveEvent request);

    /** Marks a planned event as held. */
    void hold(Id<Event> id);

    /** Cancels a planned event with a reason; its number is kept, and everybody who has a place or waits is told. */
    void cancel(Id<Event> id, String reason);

    /** What gets in the way of an event: its places and speakers wanted elsewhere at the same time. */
    List<Clash> clashes(Id<Event> id);

    /** What would get in the way of an event if its sessions were others; as many as it has. */
    List<Clash> clashes(Id<Event> id, List<EventSession> sessions);

    /** Numbers that are missing in the series that had events in a year; asked at the end of it. */
    List<NumberGap> gaps(FiscalYear year);
}
