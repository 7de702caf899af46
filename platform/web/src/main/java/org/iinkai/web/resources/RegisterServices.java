package org.iinkai.web.resources;

import java.time.Clock;
import java.util.List;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;

/**
 * The services of the register.
 *
 * @param clock has the time zone of the association
 */
public record RegisterServices(
        Members members, Companies companies, People people, Bodies bodies, Audit audit, Clock clock) {

    /** A list of people as it is read, which is noted in the record of changes. */
    <T> List<T> noted(String path, List<T> persons) {
        audit.accessed(PersonalUse.VIEWED, "page:api/v1/" + path, "", persons.size());
        return persons;
    }
}
