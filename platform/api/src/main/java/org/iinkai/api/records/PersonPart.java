package org.iinkai.api.records;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * Tells what a module knows of a person. Contributed by {@code to.personPart(...)}, made by the host, called on a thread of
 * its own as the person who looks.
 */
public interface PersonPart {

    /**
     * What is known of the person, the newest first; empty when the caller may not know.
     *
     * @param most lines wanted, at least 1; more than that is an error
     */
    Optional<RecordPart> of(Id<Person> person, int most);
}
