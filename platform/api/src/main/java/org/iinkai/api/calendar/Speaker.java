package org.iinkai.api.calendar;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;

/**
 * Who speaks, as it is printed; what the register says later changes nothing here.
 *
 * @param person the person in the register; empty when there is none
 * @param affiliation company and post as printed
 */
public record Speaker(Optional<Id<Person>> person, String name, String affiliation) {

    public Speaker {
        name = name.strip();
        affiliation = affiliation.strip();
        if (name.isEmpty() || name.length() > 100 || affiliation.length() > 200) {
            throw new Refused("core.refused.speaker").at("speakers");
        }
    }
}
