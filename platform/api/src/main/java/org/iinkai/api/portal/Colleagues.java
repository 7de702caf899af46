package org.iinkai.api.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.Person;

/**
 * The people of a company, looked after by the company itself. Everybody who is a contact of it sees them; its
 * administrators change them. A company that is not the caller's own, and a person who is not of it, are answered as
 * {@link org.iinkai.api.error.NotFound}.
 */
@ProviderType
public interface Colleagues {

    /** Who is something for an own company today, administrators first. */
    List<Colleague> of(Id<Company> company);

    /** What a company's administrator can make people, in order. */
    List<ContactRole> roles();

    /**
     * Invites somebody: records the person where the company has none with that address, makes them what the request says,
     * and sends a link to choose a password. Somebody who can sign in already only becomes what the request says.
     *
     * @throws org.iinkai.api.error.Refused when a role is not for companies to give, or the address can't be used
     */
    void invite(InviteColleague request);

    /** Sends the link to somebody anew, or for the first time to somebody who is a contact already. */
    void inviteAgain(Id<Company> company, Id<Person> person, Locale locale);

    /**
     * Makes somebody exactly these, among what companies can give. Everybody may change what is sent to themselves.
     *
     * @throws org.iinkai.api.error.Refused when nothing would be left, or no administrator
     */
    void setRoles(Id<Company> company, Id<Person> person, Set<String> roles);

    /**
     * Somebody is nothing for the company any more behind that day, and from then on sees nothing of it.
     *
     * @param last last day, not after a year from now; yesterday for at once
     * @throws org.iinkai.api.error.Refused when no administrator would be left
     */
    void end(Id<Company> company, Id<Person> person, LocalDate last);

    /** Who is something for any company today, for the secretariat; needs {@code core.members-read}. */
    List<Colleague> contactsOf(Id<Company> company);

    /** Invites a contact of any company, for the secretariat; needs {@code core.members-change}. */
    void inviteContact(Id<Company> company, Id<Person> person, Locale locale);
}
