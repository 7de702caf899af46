package org.iinkai.api.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * Who belongs to a series: a community that goes on through the years, the people of a course. Reading needs
 * {@code core.events-read}, changing {@code core.events-change}, each for all events or for those of a body in charge of
 * the series. Reading is noted in the record of changes.
 */
@ProviderType
public interface Rosters {

    /**
     * Everybody who belongs or belonged to a series, by reading.
     *
     * @param withLeft whether those who left are among them
     */
    List<RosterRow> members(String series, boolean withLeft);

    /**
     * Takes somebody into a series.
     *
     * @param id made by the caller: the same request twice takes in once
     * @throws org.iinkai.api.error.Refused when they belong to it then
     */
    void join(Id<RosterRow> id, String series, Id<Person> person, LocalDate day);

    /** Says from which day on somebody belongs to it no more; that day is their last one. */
    void leave(Id<RosterRow> id, LocalDate day);

    /** Takes away somebody who was entered by mistake. */
    void remove(Id<RosterRow> id);

    /**
     * Gives everybody a place in an event who belongs to its series on its first day and has none.
     *
     * @return how many got one
     */
    int enrol(Id<Event> event);

    /** Who of the members came to which events of the series. */
    Attended attended(String series);

    /**
     * Attendance of a series.
     *
     * @param events its events that were not cancelled, the first one first
     * @param came events that each person came to
     */
    record Attended(List<CalendarEntry> events, Map<Id<Person>, Set<Id<Event>>> came) {

        public Attended {
            events = List.copyOf(events);
            came = Map.copyOf(came);
        }
    }
}
