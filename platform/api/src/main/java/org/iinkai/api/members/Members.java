package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.time.Period;

/**
 * Memberships with their dates. Reading needs {@code core.members-read}, changing {@code core.members-change}; categories
 * and segments are open to whoever is signed in.
 */
@ProviderType
public interface Members {

    /** Memberships in an order, a page at a time; at most two statements. */
    Page<MemberRow> find(MemberFilter filter, MemberOrder order, PageRequest page);

    /** Memberships by reading, a page at a time; at most two statements. */
    default Page<MemberRow> find(MemberFilter filter, PageRequest page) {
        return find(filter, MemberOrder.usual(), page);
    }

    /**
     * A membership.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Membership membership(Id<Membership> id);

    /** All memberships of a company, latest first. */
    List<Membership> memberships(Id<Company> company);

    /** Categories in their order, retired ones too. */
    List<MemberCategory> categories();

    /** Segments in the order of their categories, then their own, retired ones too. */
    List<MemberSegment> segments();

    /** Adds a category, or changes the one with that code. */
    void save(MemberCategory category);

    /**
     * Adds a segment, or changes the one with that code.
     *
     * @throws org.iinkai.api.error.Refused when memberships have it and the category would change
     */
    void save(MemberSegment segment);

    /**
     * A company of the register joins. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the number is another's, the company is a member on that day or later, or
     *     category or segment are unknown or retired
     * @throws org.iinkai.api.error.NotFound when the company is not in the register
     */
    void join(JoinMember request);

    /**
     * A member goes over to another category or segment. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the membership has ended, the day is not behind its first, category and
     *     segment stay the same or are retired, or somebody changed it meanwhile
     */
    void change(ChangeMembership request);

    /**
     * A membership ends.
     *
     * @param on last day of membership
     * @param version of the membership the person saw
     * @throws org.iinkai.api.error.Refused when it has ended already, the day lies before joining, the reason is empty,
     *     or somebody changed it meanwhile
     */
    void leave(Id<Membership> id, LocalDate on, String reason, int version);

    /**
     * Takes back that a membership ended.
     *
     * @throws org.iinkai.api.error.Refused when it has not ended, it ended by a change of category, the company joined
     *     again since, or somebody changed it meanwhile
     */
    void undoLeaving(Id<Membership> id, int version);

    /** The movement table of a period, computed from the memberships. */
    Movement movement(Period period);
}
