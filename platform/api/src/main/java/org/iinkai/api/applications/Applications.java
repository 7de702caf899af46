package org.iinkai.api.applications;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberCategory;

/**
 * Applications to join and prospects. {@link #apply} and {@link #categories} are open to everybody and tell nothing about
 * anybody; everything else needs {@code core.members-read}, or {@code core.members-change} to change. A change that
 * somebody else's came before is refused with {@code core.refused.changed-meanwhile}.
 */
@ProviderType
public interface Applications {
    /** The categories one can apply for, in their order. */
    List<MemberCategory> categories();

    /**
     * Takes an application in. The same one sent again gives the receipt of the first.
     *
     * @throws org.iinkai.api.error.Refused when an answer that is needed is missing, consent is not given, or the id was
     *     used for other answers
     */
    Receipt apply(Apply request);

    /** Applications, open ones first, the latest before the others, a page at a time; at most two statements. */
    Page<ApplicationRow> find(ApplicationFilter filter, PageRequest page);

    /**
     * An application.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Application application(Id<Application> id);

    /** Records a prospect or an application that came another way. Repeating changes nothing. */
    void add(AddApplication request);

    /**
     * Puts answers right.
     *
     * @throws org.iinkai.api.error.Refused when it is approved or closed, or somebody changed it meanwhile
     */
    void change(ChangeApplicant request);

    /**
     * Takes a step. Repeating changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the state may not follow, a question, reason or answer is missing, or
     *     somebody changed it meanwhile
     */
    void advance(Advance request);

    /**
     * Makes an approved applicant a member: company, people and membership in one transaction. Repeating changes nothing.
     *
     * @return the company
     * @throws org.iinkai.api.error.Refused when it is not approved, or the register refuses company or membership
     */
    Id<Company> join(JoinApplicant request);

    /** Keeps a note about speaking or writing with an applicant. Repeating changes nothing. */
    void note(ContactNote note);

    /** The notes of an application, latest first. */
    List<ContactNote> notes(Id<Application> id);

    /** The states it went through, first to last. */
    List<Step> steps(Id<Application> id);

    /** Organisations of the register that the applicant is likely to be, the likeliest first. */
    List<LikelyMember> likely(Id<Application> id);
}
