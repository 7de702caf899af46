package org.iinkai.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.people.ContactMapper.Found;
import org.iinkai.core.people.ContactMapper.RoleRow;

/** What people are to companies. Whoever changes it holds the person's record, so that times never overlap. */
final class Contacts {

    private static final int LONGEST = 100;

    private final ContactMapper contacts;
    private final AffiliationMapper companies;
    private final PersonMapper people;
    private final Clock clock;

    Contacts(ContactMapper contacts, AffiliationMapper companies, PersonMapper people, Clock clock) {
        this.contacts = contacts;
        this.companies = companies;
        this.people = people;
        this.clock = clock;
    }

    List<ContactRole> roles() {
        return contacts.roles().stream()
                .map(row -> new ContactRole(
                        row.code(),
                        new Localized(row.nameJa(), row.nameEn()),
                        row.position(),
                        row.isOptIn(),
                        row.isAdministrator(),
                        row.isCompanys()))
                .toList();
    }

    /** Records it and gives what differs from before. */
    List<FieldChange> save(ContactRole role) {
        if (!role.code().matches("[a-z][a-z0-9-]{0,39}")) {
            throw new Refused("core.refused.code").at("code");
        }
        String ja = role.name().ja().strip();
        String en = role.name().en().strip();
        if (ja.isEmpty()) {
            throw new Refused("core.refused.name-missing").at("name");
        }
        if (ja.length() > LONGEST || en.length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("name");
        }
        Optional<RoleRow> before = contacts.roles().stream()
                .filter(row -> row.code().equals(role.code()))
                .findFirst();
        RoleRow after = new RoleRow(
                role.code(), ja, en, role.position(), role.isOptIn(), role.isAdministrator(), role.isCompanys());
        contacts.putRole(after);
        return Compared.ROLE.between(before, after);
    }

    List<Contact> at(Id<Company> company, LocalDate day) {
        return contacts.at(company, day, today()).stream().map(Found::contact).toList();
    }

    List<Contact> of(Id<Person> person) {
        return contacts.of(person, today()).stream().map(Found::contact).toList();
    }

    /** The contact as it stands; empty when it is new. */
    Optional<Contact> stored(Id<Contact> id) {
        return contacts.contact(id, today()).map(Found::contact);
    }

    /** Records it and gives what is stored. */
    Contact save(Contact request) {
        Contact stored = checked(request);
        if (contacts.overlaps(stored)) {
            throw new Refused("core.refused.contact-overlap").at("role");
        }
        contacts.put(stored);
        return stored;
    }

    /** Records what a table says; what is recorded already stays one record. */
    void read(Contact request) {
        Contact checked = checked(request);
        save(withId(checked, contacts.same(checked).orElse(checked.id())));
    }

    /** Takes it away and gives what was stored. */
    Contact remove(Id<Contact> id) {
        Contact stored = contacts.contact(id, today())
                .orElseThrow(() -> new NotFound("contact " + id))
                .contact();
        contacts.remove(id);
        return stored;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Contact checked(Contact request) {
        Days.check(request.from(), request.to());
        if (!contacts.hasRole(request.role())) {
            throw new Refused("core.refused.contact-role-unknown", request.role()).at("role");
        }
        Id<Person> person =
                people.current(request.person()).orElseThrow(() -> new NotFound("person " + request.person()));
        Id<Company> company =
                companies.company(request.company()).orElseThrow(() -> new NotFound("company " + request.company()));
        return new Contact(request.id(), company, person, "", "", request.role(), request.from(), request.to());
    }

    private static Contact withId(Contact contact, Id<Contact> id) {
        return new Contact(
                id, contact.company(), contact.person(), "", "", contact.role(), contact.from(), contact.to());
    }
}
