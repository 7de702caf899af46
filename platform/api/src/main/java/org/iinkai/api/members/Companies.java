package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Companies and other organisations, members or not, and the lists they stand in. Reading needs
 * {@code core.members-read}, changing {@code core.members-change}. A change that somebody else's came before is refused
 * with {@code core.refused.changed-meanwhile}.
 */
@ProviderType
public interface Companies {

    /** Organisations by reading, or in the order of the list that the filter names, a page at a time; two statements. */
    Page<CompanyRow> find(CompanyFilter filter, PageRequest page);

    /**
     * An organisation; one that was merged into another gives that other.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Company company(Id<Company> id);

    /** Names it had before, latest first. */
    List<FormerName> formerNames(Id<Company> id);

    /** Addresses it had before, latest first. */
    List<FormerAddress> formerAddresses(Id<Company> id);

    /** What it was called on a day: documents of that day print this. */
    CompanyName nameOn(Id<Company> id, LocalDate day);

    /**
     * Records an organisation. A request repeated with the same id changes nothing. {@code version} of the request is 0.
     *
     * @throws org.iinkai.api.error.Refused when the member number or the corporate number is another's
     */
    void add(ChangeCompany request);

    /**
     * Changes what is known of it.
     *
     * @throws org.iinkai.api.error.Refused when a number is another's, a new name or address would begin before the last
     *     one ended, or somebody changed the record meanwhile
     */
    void change(ChangeCompany request);

    /** The lists of organisations, in their order. */
    List<OrganisationList> lists();

    /** The lists an organisation stands in. */
    List<OrganisationList> listsOf(Id<Company> id);

    /** Adds a list, or changes the one with that code. */
    void save(OrganisationList list);

    /** Puts an organisation into exactly these lists. */
    void stand(Id<Company> id, List<String> lists);

    /**
     * Makes two records of one organisation one: what belongs to {@code other} belongs to {@code kept} from now on.
     *
     * @return names the merge, for {@link #undoMerge}
     * @throws org.iinkai.api.error.Refused when both were members at the same time
     */
    Id<Merge> merge(Id<Company> kept, Id<Company> other);

    /**
     * Makes them two again, each with what it had.
     *
     * @throws org.iinkai.api.error.Refused when what was moved has been changed since
     */
    void undoMerge(Id<Merge> merge);

    /** Merges, latest first. */
    List<Merge> merges(int most);
}
