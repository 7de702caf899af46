package org.iinkai.api.calendar;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;

/**
 * Something that a meeting gave somebody to do.
 *
 * @param owner who does it
 * @param ownerName their name; filled in when read
 * @param due by when
 * @param doneOn the day it was done
 * @param version 0 for a new one
 */
public record ActionItem(
        Id<ActionItem> id,
        Id<Event> event,
        String eventTitle,
        String text,
        Optional<Id<Person>> owner,
        String ownerName,
        Optional<LocalDate> due,
        Optional<LocalDate> doneOn,
        int version) {

    public ActionItem {
        text = text.strip();
        if (text.isEmpty() || text.length() > 1_000) {
            throw new Refused("core.refused.action-text").at("text");
        }
    }
}
