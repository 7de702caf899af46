package org.iinkai.api.calendar;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * Somebody who belongs to a series.
 *
 * @param company company they belong to, or belonged to when they left; empty when none
 * @param leftOn their last day; empty for who still belongs to it
 */
public record RosterRow(
        Id<RosterRow> id,
        String series,
        Id<Person> person,
        String name,
        String kana,
        String company,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn) {

    /** Whether they belong to it on a day. */
    public boolean isOn(LocalDate day) {
        return !joinedOn.isAfter(day)
                && leftOn.filter(last -> last.isBefore(day)).isEmpty();
    }
}
