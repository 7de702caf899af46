package org.iinkai.api.portal;

import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * The association's events for a member company: what is to come, who of the company takes part, applying for several
 * people at once. Needs no right; whose a company is follows from the contacts of today, as in {@link Portal}.
 */
@ProviderType
public interface PortalEvents {

    /** Events to come that members may see, the first one first, but for those that a running bundle tells of. */
    List<OpenEvent> toCome(Id<Company> company);

    /**
     * One of the events that members may see.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    OpenEvent event(Id<Company> company, Id<Event> event);

    /** Places that an own company has, and had in the last years, without those given back; the latest event first. */
    List<PortalPlace> places(Id<Company> company);

    /**
     * Signs people up for an own company. Who finds no place goes to the waiting list; the caller is told by mail.
     *
     * @throws org.iinkai.api.error.Refused when the list is not open, somebody is signed up already, or the company has no
     *     places left
     * @throws org.iinkai.api.error.NotFound when the company is not the caller's own or a person not of the company
     */
    SignedUp apply(CompanySignUp request);

    /**
     * Gives back a place, or one on the waiting list, that an own company has in an event to come.
     *
     * @throws org.iinkai.api.error.NotFound when it is none of the company's
     */
    void giveBack(Id<Company> company, Id<Participation> place);

    /**
     * Writes the certificate of somebody of an own company as PDF.
     *
     * @throws org.iinkai.api.error.NotFound when there is none for them to fetch
     */
    void writeCertificate(Id<Company> company, Id<Participation> place, OutputStream out);
}
