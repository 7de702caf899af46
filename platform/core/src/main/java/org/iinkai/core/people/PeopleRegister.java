package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;
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
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.part.PlainTable;

/** People in the database. */
public final class PeopleRegister implements People {

    private final Foundation foundation;
    private final Access access;
    private final Directory directory;

    private PeopleRegister(Foundation foundation, Directory directory) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.directory = directory;
    }

    /** The part of the core that knows people. */
    public static Part in(Foundation foundation) {
        PersonMapper mapper = foundation
                .database()
                .mappers("core.people", PersonMapper.class.getClassLoader(), List.of(PersonMapper.class))
                .mapper(PersonMapper.class);
        Directory directory = new Directory(mapper, foundation.clock());
        return new Part(
                Map.of(People.class, new PeopleRegister(foundation, directory)),
                Map.of(
                        "core.people",
                        PlainTable.of(row -> read(directory, row), "code", "name", "kana", "company_number")));
    }

    private static void read(Directory directory, ImportRow row) {
        String number = row.text("company_number");
        Optional<Id<Company>> company = directory.companyWithNumber(number);
        if (!number.isEmpty() && company.isEmpty()) {
            throw new Refused("core.refused.company-unknown", number).at("company_number");
        }
        directory.put(row.required("code"), Person.named(Id.next(), row.required("name"), row.text("kana")), company);
    }

    @Override
    public List<PersonRow> suggest(String text, int most) {
        access.require(CoreRight.MEMBERS_READ);
        return directory.find(text, most);
    }

    @Override
    public Optional<PersonRow> withCode(String code) {
        // tables that name people are read in with the right to do so
        if (!access.may(CoreRight.DATA_IMPORT)) {
            access.require(CoreRight.MEMBERS_READ);
        }
        return directory.withCode(code);
    }

    @Override
    public void add(Person person, Optional<Id<Company>> company, LocalDate from) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            if (directory.add(person, company)) {
                foundation.audit().record("core.audit.person-added", "person:" + person.id(), "");
            }
        });
    }

    @Override
    public Page<PersonRow> find(PersonFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Person person(Id<Person> id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(Person person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Affiliation> affiliations(Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Affiliation> peopleOf(Id<Company> company, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Affiliation affiliation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Id<Affiliation> affiliation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ContactRole> contactRoles() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(ContactRole role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Contact> contacts(Id<Company> company, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Contact> contactsOf(Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Contact contact) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LikelyDuplicate> duplicates(int most) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void distinct(Id<Person> one, Id<Person> other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Id<Merge> merge(Person result, Id<Person> other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void undoMerge(Id<Merge> merge) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Merge> merges(int most) {
        throw new UnsupportedOperationException();
    }
}
