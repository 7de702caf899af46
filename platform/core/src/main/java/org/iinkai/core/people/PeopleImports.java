package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.Person;
import org.iinkai.core.part.PlainTable;

/** The tables that people and what they are to companies are read in from. */
final class PeopleImports {

    private final PersonMapper people;
    private final PersonTable table;
    private final Contacts contacts;

    PeopleImports(PersonMapper people, PersonTable table, Contacts contacts) {
        this.people = people;
        this.table = table;
        this.contacts = contacts;
    }

    /** A table of people may say e-mail, phone, consent, department, post and the first day at the company too. */
    Map<String, DataImport> all() {
        return Map.of(
                "core.people",
                table,
                "core.contacts",
                PlainTable.of(this::contact, "company_number", "person_code", "role", "from", "to"));
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
