package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.TestCore;

/** Somebody at a desk who records people, as the administrator. */
record Office(TestCore core, People people) {

    static Office of(TestCore core) {
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular,1\n");
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                1,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                2,(株),false,みどり商会,ミドリショウカイ,regular,,2021-06-01,2024-04-01,合併
                3,,true,ひまわり,ヒマワリ,regular,,2024-10-01,,
                """);
        return new Office(core, core.service(People.class));
    }

    Id<Company> company(String name) {
        return core.administrator(() -> core.service(Companies.class)
                .find(CompanyFilter.all().withText(name), PageRequest.first())
                .rows()
                .getFirst()
                .id());
    }

    Id<Person> person(String name, String kana) {
        return person(name, kana, "");
    }

    Id<Person> person(String name, String kana, String email) {
        Id<Person> id = Id.next();
        core.asAdministrator(() -> people.add(
                new Person(id, name, kana, email, "", Consent.none(), "", 0), Optional.empty(), LocalDate.EPOCH));
        return id;
    }

    Id<Affiliation> belongs(Id<Person> person, String company, String from, String to) {
        Id<Affiliation> id = Id.next();
        save(new Affiliation(id, person, "", company(company), "", "営業部", "部長", day(from), end(to)));
        return id;
    }

    void save(Affiliation affiliation) {
        core.asAdministrator(() -> people.save(affiliation));
    }

    Id<Contact> contact(Id<Person> person, String company, String role, String from, String to) {
        Id<Contact> id = Id.next();
        core.asAdministrator(
                () -> people.save(new Contact(id, company(company), person, "", "", role, day(from), end(to))));
        return id;
    }

    Person read(Id<Person> id) {
        return core.administrator(() -> people.person(id));
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static Optional<LocalDate> end(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
    }
}
