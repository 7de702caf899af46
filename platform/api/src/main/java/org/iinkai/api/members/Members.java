package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.time.Period;

/** The register of members and people. Reading needs {@code core.members-read}, changing {@code core.members-change}. */
@ProviderType
public interface Members {

    /** Memberships by reading, a page at a time; at most two statements. */
    Page<MemberRow> find(MemberFilter filter, PageRequest page);

    /**
     * A membership.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Membership membership(Id<Membership> id);

    /** Categories in their order. */
    List<MemberCategory> categories();

    /**
     * A company joins. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the number is taken or the category unknown
     */
    void join(JoinMember request);

    /**
     * A membership ends.
     *
     * @param on last day of membership
     * @param version of the membership the person saw
     * @throws org.iinkai.api.error.Refused when it has ended already, the day lies before joining, the reason is empty,
     *     or somebody changed it meanwhile
     */
    void leave(Id<Membership> id, LocalDate on, String reason, int version);

    /** The movement table of a period, computed from the memberships. */
    Movement movement(Period period);

    /** People whose name or reading contains the text, members' people first, at most {@code most}. */
    List<PersonRow> people(String text, int most);

    /** The person that a data file names by a code, with the company they belong to today. */
    java.util.Optional<PersonRow> personWithCode(String code);

    /** Records a person and, where a company is given, that they belong to it from today on. */
    Id<Person> add(Person person, java.util.Optional<Id<Company>> company);
}
