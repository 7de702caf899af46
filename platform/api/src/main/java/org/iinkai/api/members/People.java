package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * People, the companies they belong to, and what they are to them. Reading needs {@code core.members-read}, changing
 * {@code core.members-change}. A change that somebody else's came before is refused with
 * {@code core.refused.changed-meanwhile}.
 */
@ProviderType
public interface People {

    /** People by reading, a page at a time; at most two statements. */
    Page<PersonRow> find(PersonFilter filter, PageRequest page);

    /** Choices for a field: people whose name or reading contains the text, members' people first, at most {@code most}. */
    List<PersonRow> suggest(String text, int most);

    /**
     * A person; one that was merged into another gives that other.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Person person(Id<Person> id);

    /** The person that a data file names by a code, with the company they belong to today. */
    Optional<PersonRow> withCode(String code);

    /**
     * Records a person, and where a company is given that they belong to it from that day on. A request repeated with the
     * same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when the name is empty or too long, or an address can't be one
     */
    void add(Person person, Optional<Id<Company>> company, LocalDate from);

    /** Changes name, reading, addresses, consent and note; the version is the one that the caller saw. */
    void change(Person person);

    /** Where a person belonged and belongs, latest first. */
    List<Affiliation> affiliations(Id<Person> person);

    /** Who belonged to a company on a day, by reading. */
    List<Affiliation> peopleOf(Id<Company> company, LocalDate day);

    /**
     * Records or changes that a person belongs to a company; {@code personName} and {@code companyName} are not read.
     *
     * @throws org.iinkai.api.error.Refused when the time overlaps another at the same company
     */
    void save(Affiliation affiliation);

    /** Takes a mistaken affiliation away. */
    void remove(Id<Affiliation> affiliation);

    /** What people can be to a company, in order. */
    List<ContactRole> contactRoles();

    /** Adds a role, or changes the one with that code. */
    void save(ContactRole role);

    /** Who is what for a company on a day, by role. */
    List<Contact> contacts(Id<Company> company, LocalDate day);

    /** What a person is and was to companies, latest first. */
    List<Contact> contactsOf(Id<Person> person);

    /**
     * Records or changes that a person is in a role; {@code personName} and {@code email} are not read.
     *
     * @throws org.iinkai.api.error.Refused when the person has the role for the company in that time already
     */
    void save(Contact contact);

    /** Takes a mistaken contact away. */
    void removeContact(Id<Contact> contact);

    /** Pairs that are likely to be one person, the likeliest first, without those that were put aside. */
    List<LikelyDuplicate> duplicates(int most);

    /** Says that two records are two people: they are not proposed again. */
    void distinct(Id<Person> one, Id<Person> other);

    /**
     * Makes two records of one person one: what belongs to {@code other} belongs to {@code kept} from now on, and
     * {@code result} says what is known of them.
     *
     * @return names the merge, for {@link #undoMerge}
     */
    Id<Merge> merge(Person result, Id<Person> other);

    /**
     * Makes them two again, each with what it had.
     *
     * @throws org.iinkai.api.error.Refused when what was moved has been changed since
     */
    void undoMerge(Id<Merge> merge);

    /** Merges, latest first. */
    List<Merge> merges(int most);

    /** Merges by which a person was kept or went into another, latest first. */
    List<Merge> mergesOf(Id<Person> person);
}
