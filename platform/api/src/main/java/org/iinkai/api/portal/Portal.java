package org.iinkai.api.portal;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * What a contact of a company sees and does for it. Needs no right: who the caller's companies are follows, in each call,
 * from the contacts that hold today. Any other company is answered as {@link org.iinkai.api.error.NotFound}, as if it did
 * not exist.
 */
@ProviderType
public interface Portal {

    /** The companies that the caller is a contact of today, by reading; empty when there are none. */
    List<PortalCompany> companies();

    /**
     * One of them.
     *
     * @throws org.iinkai.api.error.NotFound when it is not one of them
     */
    PortalCompany company(Id<Company> id);

    /** What is recorded of an own company. */
    OwnCompany data(Id<Company> id);

    /** What is recorded of somebody of an own company: of oneself, or for an administrator of anybody. */
    Person person(Id<Company> company, Id<Person> person);

    /**
     * Asks every module at once what it has for an own company and hands each answer over as soon as it is there, on this
     * thread. Returns when all have answered or two seconds have passed.
     *
     * @param most items wanted from each, 1 to 100
     */
    void parts(Id<Company> id, int most, Consumer<PortalAnswer> each);

    /** All answers, in the order in which the page shows them. */
    default List<PortalAnswer> parts(Id<Company> id, int most) {
        List<PortalAnswer> answers = new ArrayList<>();
        parts(id, most, answers::add);
        answers.sort(Comparator.comparing(PortalAnswer::name));
        return answers;
    }

    /** Letters issued about the memberships of an own company, latest first. */
    List<IssuedLetter> letters(Id<Company> id);

    /** One of these letters as a PDF file. */
    void write(Id<Company> company, Id<IssuedLetter> letter, OutputStream out);

    /** Mails that went to the contacts of an own company, latest first, without those about signing in. */
    List<PortalMail> mails(Id<Company> id, int most);

    /**
     * Proposes changes of an own company's data: of what is different in the request from what is recorded. Member number,
     * code and note of the request count for nothing. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when nothing is different, a change of the same thing is proposed already, or
     *     somebody changed the record meanwhile
     */
    void propose(Id<Proposal> id, ChangeCompany wanted, String remark);

    /**
     * Proposes changes of the data of somebody of an own company: of oneself, or for an administrator of anybody.
     * Consent and note of the request count for nothing.
     *
     * @throws org.iinkai.api.error.Refused as {@link #propose}
     */
    void propose(Id<Proposal> id, Id<Company> company, Person wanted, String remark);

    /** What was proposed for an own company, latest first. */
    List<Proposal> proposals(Id<Company> id);

    /** Takes back what of a proposal waits for a decision. */
    void withdraw(Id<Company> company, Id<Proposal> proposal);
}
