package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.LikelyDuplicate;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.core.imports.ImportTrail;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.people.MergeMapper.StoredMerge;

/** People in the database. */
public final class PeopleRegister implements People {

    private static final int MOST_MERGES = 500;

    private final Foundation foundation;
    private final Access access;
    private final MergeMapper merges;
    private final Directory directory;
    private final Affiliations affiliations;
    private final Contacts contacts;
    private final Duplicates duplicates;
    private final PersonMerging merging;

    private PeopleRegister(Foundation foundation, PeopleMappers mappers) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.merges = mappers.merges();
        this.directory = new Directory(mappers.people(), mappers.listed());
        this.affiliations = new Affiliations(mappers.affiliations(), mappers.people(), foundation.clock());
        this.contacts = new Contacts(mappers.contacts(), mappers.affiliations(), mappers.people(), foundation.clock());
        this.duplicates = new Duplicates(mappers.duplicates(), directory);
        this.merging = new PersonMerging(access, mappers.people(), mappers.merges(), mappers.mergedEvents());
    }

    /** The part of the core that knows people. */
    public static Part in(Foundation foundation) {
        PeopleMappers mappers = PeopleMappers.in(foundation.database());
        PeopleRegister people = new PeopleRegister(foundation, mappers);
        PeopleImports imports = new PeopleImports(
                mappers.people(),
                new PersonTable(
                        foundation,
                        mappers.people(),
                        mappers.imports(),
                        ImportTrail.in(foundation),
                        people.affiliations),
                people.contacts);
        return new Part(Map.of(People.class, people), imports.all());
    }

    /**
     * A request put into the form in which it would be stored.
     *
     * @throws org.iinkai.api.error.Refused when something in it can't be what it is said to be
     */
    public static Person normal(Person request) {
        return StoredPerson.of(request).person();
    }

    @Override
    public Page<PersonRow> find(PersonFilter filter, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        return foundation.transactions().read(() -> directory.find(filter, page, today()));
    }

    @Override
    public List<PersonRow> suggest(String text, int most) {
        access.require(CoreRight.MEMBERS_READ);
        return directory.suggest(text, most, today());
    }

    @Override
    public Person person(Id<Person> id) {
        access.require(CoreRight.MEMBERS_READ);
        Person person = directory.person(id).person();
        foundation.audit().accessed(PersonalUse.VIEWED, "person:" + person.id(), "", 1);
        return person;
    }

    @Override
    public Optional<PersonRow> withCode(String code) {
        // tables that name people are read in with the right to do so
        if (!access.may(CoreRight.DATA_IMPORT)) {
            access.require(CoreRight.MEMBERS_READ);
        }
        return directory.withCode(code, today());
    }

    @Override
    public void add(Person person, Optional<Id<Company>> company, LocalDate from) {
        change(() -> {
            if (directory.add(checked(person))) {
                company.ifPresent(there -> affiliations.save(
                        new Affiliation(Id.next(), person.id(), "", there, "", "", "", from, Optional.empty())));
                audit("core.audit.person-added", person.id(), "", Compared.PERSON.added(StoredPerson.of(person)));
            }
        });
    }

    @Override
    public void change(Person person) {
        change(() -> {
            StoredPerson before = directory.person(person.id());
            StoredPerson after = checked(person);
            directory.change(after);
            audit("core.audit.person-changed", person.id(), "", Compared.PERSON.between(before, after));
        });
    }

    @Override
    public List<Affiliation> affiliations(Id<Person> person) {
        access.require(CoreRight.MEMBERS_READ);
        return affiliations.of(person);
    }

    @Override
    public List<Affiliation> peopleOf(Id<Company> company, LocalDate day) {
        access.require(CoreRight.MEMBERS_READ);
        return affiliations.at(company, day);
    }

    @Override
    public void save(Affiliation affiliation) {
        change(() -> {
            Optional<Affiliation> before = affiliations.stored(affiliation.id());
            Affiliation saved = affiliations.save(affiliation);
            audit(
                    "core.audit.affiliation-saved",
                    saved.person(),
                    "company:" + saved.company(),
                    Compared.AFFILIATION.between(
                            before, affiliations.stored(saved.id()).orElse(saved)));
        });
    }

    @Override
    public void remove(Id<Affiliation> affiliation) {
        change(() -> {
            Affiliation removed = affiliations.remove(affiliation);
            audit(
                    "core.audit.affiliation-removed",
                    removed.person(),
                    "company:" + removed.company(),
                    Compared.AFFILIATION.removed(removed));
        });
    }

    @Override
    public List<ContactRole> contactRoles() {
        access.caller();
        return contacts.roles();
    }

    @Override
    public void save(ContactRole role) {
        change(() -> {
            List<FieldChange> fields = contacts.save(role);
            foundation.audit().record("core.audit.contact-role-saved", "contact-role:" + role.code(), "", fields);
        });
    }

    @Override
    public List<Contact> contacts(Id<Company> company, LocalDate day) {
        access.require(CoreRight.MEMBERS_READ);
        return contacts.at(company, day);
    }

    @Override
    public List<Contact> contactsOf(Id<Person> person) {
        access.require(CoreRight.MEMBERS_READ);
        return contacts.of(person);
    }

    @Override
    public void save(Contact contact) {
        change(() -> {
            Optional<Contact> before = contacts.stored(contact.id());
            Contact saved = contacts.save(contact);
            audit(
                    "core.audit.contact-saved",
                    saved.person(),
                    saved.role() + " company:" + saved.company(),
                    Compared.CONTACT.between(before, contacts.stored(saved.id()).orElse(saved)));
        });
    }

    @Override
    public void removeContact(Id<Contact> contact) {
        change(() -> {
            Contact removed = contacts.remove(contact);
            audit(
                    "core.audit.contact-removed",
                    removed.person(),
                    removed.role() + " company:" + removed.company(),
                    Compared.CONTACT.removed(removed));
        });
    }

    @Override
    public List<LikelyDuplicate> duplicates(int most) {
        access.require(CoreRight.MEMBERS_READ);
        return foundation.transactions().read(() -> duplicates.likeliest(most, today()));
    }

    @Override
    public void distinct(Id<Person> one, Id<Person> other) {
        Caller caller = access.require(CoreRight.MEMBERS_CHANGE);
        change(() -> {
            if (duplicates.putAside(
                    one, other, caller.name(), foundation.clock().instant())) {
                audit("core.audit.people-distinct", one, "person:" + other);
                audit("core.audit.people-distinct", other, "person:" + one);
            }
        });
    }

    @Override
    public Id<Merge> merge(Person result, Id<Person> other) {
        Caller caller = access.require(CoreRight.MEMBERS_CHANGE);
        return foundation.transactions().write(() -> {
            StoredPerson before = directory.person(result.id());
            Id<Merge> id = merging.merge(
                    StoredPerson.of(result),
                    other,
                    new PersonMerging.Act(caller.name(), foundation.clock().instant()));
            audit(
                    "core.audit.people-merged",
                    result.id(),
                    "person:" + other,
                    Compared.PERSON.between(before, StoredPerson.of(result)));
            audit("core.audit.people-merged", other, "person:" + result.id());
            return id;
        });
    }

    @Override
    public void undoMerge(Id<Merge> merge) {
        change(() -> {
            StoredMerge undone = merging.undo(merge, foundation.clock().instant());
            audit("core.audit.people-merge-undone", undone.kept(), "person:" + undone.other());
            audit("core.audit.people-merge-undone", undone.other(), "person:" + undone.kept());
        });
    }

    @Override
    public List<Merge> merges(int most) {
        access.require(CoreRight.MEMBERS_READ);
        return merges.latest(Math.clamp(most, 1, MOST_MERGES));
    }

    @Override
    public List<Merge> mergesOf(Id<Person> person) {
        access.require(CoreRight.MEMBERS_READ);
        return merges.of(person);
    }

    private void change(Runnable work) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(work);
    }

    private StoredPerson checked(Person person) {
        StoredPerson stored = StoredPerson.of(person);
        stored.consentOn().ifPresent(day -> Days.checkNotAfter(day, today(), "consentOn"));
        return stored;
    }

    private void audit(String action, Id<Person> person, String detail) {
        audit(action, person, detail, List.of());
    }

    private void audit(String action, Id<Person> person, String detail, List<FieldChange> fields) {
        foundation.audit().record(action, "person:" + person, detail, fields);
    }

    private LocalDate today() {
        return LocalDate.now(foundation.clock());
    }
}
