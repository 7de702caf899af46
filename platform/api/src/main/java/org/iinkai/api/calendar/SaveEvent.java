package org.iinkai.api.calendar;

import java.util.List;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

/**
 * An event as it shall be.
 *
 * @param id made by the caller: the same request twice plans once
 * @param series code of its series, which a stored event never changes
 * @param number the number it has had elsewhere; empty to take the next one, or to keep the one it has
 * @param sessions at least one; the first decides the fiscal year
 * @param programme what happens in each session, as many as there are sessions
 * @param isAnnounced whether people who signed up are told when a session moves
 * @param version the version that was seen; 0 for a new event
 */
public record SaveEvent(
        Id<Event> id,
        String series,
        OptionalInt number,
        String title,
        List<EventSession> sessions,
        List<ProgrammePart> programme,
        EventOutline outline,
        boolean isAnnounced,
        int version) {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_SESSIONS = 100;

    public SaveEvent {
        title = title.strip();
        sessions = List.copyOf(sessions);
        programme = List.copyOf(programme);
        if (title.isEmpty()) {
            throw new Refused("core.refused.event-title").at("title");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Refused("core.refused.too-long", LONGEST_TITLE).at("title");
        }
        if (sessions.isEmpty()) {
            throw new Refused("core.refused.event-sessions").at("sessions");
        }
        if (sessions.size() > MOST_SESSIONS) {
            throw new Refused("core.refused.event-sessions-many", MOST_SESSIONS).at("sessions");
        }
        if (programme.size() != sessions.size()) {
            throw new IllegalArgumentException(programme.size() + " parts for " + sessions.size() + " sessions");
        }
        if (number.isPresent() && number.getAsInt() < 1) {
            throw new Refused("core.refused.event-number").at("number");
        }
    }

    /** The fiscal year of the first session. */
    public FiscalYear year() {
        return FiscalYear.of(sessions.getFirst().day());
    }
}
