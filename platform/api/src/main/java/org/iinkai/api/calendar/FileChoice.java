package org.iinkai.api.calendar;

import java.util.List;

/**
 * What a person decides about the entries of a file.
 *
 * @param series code of the series that new events come into
 * @param bodies codes of the bodies in charge of new events, in order
 * @param place where events are whose entry says no place; may be empty
 * @param isAnnounced whether people who signed up are told when a session moves
 */
public record FileChoice(String series, List<String> bodies, String place, boolean isAnnounced) {

    public FileChoice {
        bodies = List.copyOf(bodies);
        place = place.strip();
    }
}
