package org.iinkai.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.Person;
import org.iinkai.core.part.PlainTable;
import org.iinkai.core.people.PersonMapper.Coded;

/** The tables that people and what they are to companies are read in from. */
final class PeopleImports {

    private final PersonMapper people;
    private final Affiliations affiliations;
    private final Contacts contacts;
    private final Clock clock;

    PeopleImports(PersonMapper people, Affiliations affiliations, Contacts contacts, Clock clock) {
        this.people = people;
        this.affiliations = affiliations;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** A table of people may say e-mail, phone, consent, department, post and the first day at the company too. */
    Map<String, DataImport> all() {
        return Map.of(
                "core.people",
                PlainTable.of(this::person, "code", "name", "kana", "company_number"),
                "core.contacts",
                PlainTable.of(this::contact, "company_number", "person_code", "role", "from", "to"));
    }

    private void person(ImportRow row) {
        String number = row.text("company_number");
        Optional<Id<Company>> company = number.isEmpty() ? Optional.empty() : Optional.of(company(number));
        String code = row.required("code");
        row.required("name");
        Optional<Coded> known = people.coded(code);
        if (known.map(Coded::isMerged).orElse(false)) {
            // somebody decided that this is another's record: the file doesn't know better
            return;
        }
        Id<Person> id = known.map(Coded::id).orElseGet(Id::next);
        put(row, id, known.isPresent());
        company.ifPresent(there -> affiliations.belongOnly(id, there, belonging(row)));
    }

    private void put(ImportRow row, Id<Person> id, boolean isKnown) {
        if (!isKnown) {
            people.add(StoredPerson.of(named(row, Person.named(id, "", ""))));
            people.code(id, row.required("code"));
            return;
        }
        StoredPerson before = people.person(id).orElseThrow();
        StoredPerson after = StoredPerson.of(named(row, before.person()));
        if (!after.equals(before)) {
            people.change(after);
        }
    }

    private Person named(ImportRow row, Person before) {
        return new Person(
                before.id(),
                row.text("name"),
                row.text("kana"),
                said(row, "email").orElse(before.email()),
                said(row, "phone").orElse(before.phone()),
                consent(row, before.consent()),
                before.note(),
                before.version());
    }

    private Consent consent(ImportRow row, Consent before) {
        Optional<LocalDate> on = row.text("consent_on").isEmpty() ? before.on() : Optional.of(row.day("consent_on"));
        on.ifPresent(day -> Days.checkNotAfter(day, LocalDate.now(clock), "consent_on"));
        return new Consent(on, said(row, "consent_to").filter(to -> !to.isEmpty()).orElse(before.to()));
    }

    private Affiliations.Belonging belonging(ImportRow row) {
        LocalDate today = LocalDate.now(clock);
        LocalDate from = row.text("from").isEmpty() ? today : row.day("from");
        return new Affiliations.Belonging(said(row, "department"), said(row, "post"), from, today);
    }

    private static Optional<String> said(ImportRow row, String column) {
        return Optional.ofNullable(row.values().get(column));
    }

    private void contact(ImportRow row) {
        Id<Company> company = company(row.required("company_number"));
        String code = row.required("person_code");
        Id<Person> person = people.coded(code)
                .orElseThrow(() -> new Refused("core.refused.person-unknown", code).at("person_code"))
                .id();
        Optional<LocalDate> to = row.text("to").isEmpty() ? Optional.empty() : Optional.of(row.day("to"));
        contacts.read(new Contact(Id.next(), company, person, "", "", row.required("role"), row.day("from"), to));
    }

    private Id<Company> company(String number) {
        return people.companyWithNumber(number)
                .orElseThrow(() -> new Refused("core.refused.company-unknown", number).at("company_number"));
    }
}
