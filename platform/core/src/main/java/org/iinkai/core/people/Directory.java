package org.iinkai.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.core.text.Reading;

/** People and the company each belongs to. */
final class Directory {

    private static final int MOST = 200;

    private final PersonMapper people;
    private final Clock clock;

    Directory(PersonMapper people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    List<PersonRow> find(String text, int most) {
        return people.find(Reading.pattern(text), today(), Math.clamp(most, 1, MOST));
    }

    Optional<PersonRow> withCode(String code) {
        return people.withCode(code, today());
    }

    /** Whether the person was new. */
    boolean add(Person request, Optional<Id<Company>> company) {
        Person person = checked(request);
        if (people.add(person, searchKey(person), Reading.sortKey(person.kana())) == 0) {
            return false;
        }
        company.ifPresent(id -> {
            if (!people.hasCompany(id)) {
                throw new NotFound("company " + id);
            }
            belong(person.id(), id);
        });
        return true;
    }

    /** Stores the person that a data file calls by a code. */
    void put(String code, Person request, Optional<Id<Company>> company) {
        Person person = checked(request);
        Id<Person> id = people.put(person, code, searchKey(person), Reading.sortKey(person.kana()));
        company.ifPresent(to -> belong(id, to));
    }

    private void belong(Id<Person> person, Id<Company> company) {
        LocalDate from = today();
        people.forgetOthers(person, company, from);
        people.endOthers(person, company, from);
        people.join(person, company, from);
    }

    private static Person checked(Person request) {
        String name = request.name().strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 100) {
            throw new Refused("core.refused.person-name").at("name");
        }
        return new Person(
                request.id(),
                name,
                Reading.stored(request.kana()),
                request.email(),
                request.phone(),
                request.consent(),
                request.note(),
                request.version());
    }

    private static String searchKey(Person person) {
        return Reading.searchKey(person.name(), person.kana());
    }

    Optional<Id<Company>> companyWithNumber(String number) {
        return people.companyWithNumber(number);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
