package org.iinkai.api.portal;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Places that a company takes for its people by itself, for modules whose events are open to companies: whether one is
 * open, the module decides before it calls.
 */
@ProviderType
public interface PortalPlaces {

    /** People of an own company who can take part, by reading, with the place each has in an event. */
    List<Attendee> attendees(Id<Company> company, Id<Event> event);

    /**
     * Gives a person of an own company a place in an event to come. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the event is over, cancelled or full, or the person has a place already
     * @throws org.iinkai.api.error.NotFound when the company is not the caller's own or the person not of the company
     */
    void enrol(Enrol request);

    /**
     * Gives a place back that an own company has in an event to come.
     *
     * @throws org.iinkai.api.error.NotFound when it is none of the company's
     */
    void giveBack(Id<Company> company, Id<Participation> place);

    /**
     * Somebody who can take part.
     *
     * @param place the place they have; empty when none
     */
    record Attendee(Id<Person> person, String name, Optional<Id<Participation>> place) {}
}
