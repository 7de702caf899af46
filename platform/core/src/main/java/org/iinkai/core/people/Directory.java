package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.core.people.PersonListMapper.Counted;
import org.iinkai.core.people.PersonListMapper.Found;

/** People: who there is, and what is known of each. */
final class Directory {

    private static final int MOST = 200;

    private final PersonMapper people;
    private final PersonListMapper listed;

    Directory(PersonMapper people, PersonListMapper listed) {
        this.people = people;
        this.listed = listed;
    }

    Page<PersonRow> find(PersonFilter filter, PageRequest page, LocalDate today) {
        PersonQuery query = PersonQuery.of(filter, page);
        Counted counted = listed.count(query, today, Total.BOUND + 1);
        return Page.of(
                        listed.find(query, today, isJapanese(), counted.isWorthWalking()),
                        page,
                        row -> List.of(row.sortKey(), row.id().toString()),
                        Total.bounded(counted.matches()))
                .map(Directory::row);
    }

    List<PersonRow> suggest(String text, int most, LocalDate today) {
        PersonQuery query = PersonQuery.suggesting(text, Math.clamp(most, 1, MOST));
        return listed.suggest(query, today, isJapanese()).stream()
                .map(Directory::row)
                .toList();
    }

    Optional<PersonRow> withCode(String code, LocalDate today) {
        return listed.withCode(code, today, isJapanese()).map(Directory::row);
    }

    List<PersonRow> rows(List<Id<Person>> ids, LocalDate today) {
        String[] texts = ids.stream().map(Id::toString).toArray(String[]::new);
        return listed.rows(texts, today, isJapanese()).stream()
                .map(Directory::row)
                .toList();
    }

    StoredPerson person(Id<Person> id) {
        return people.person(id).orElseThrow(() -> new NotFound("person " + id));
    }

    /** Whether the person was new. */
    boolean add(StoredPerson person) {
        return people.add(person) > 0;
    }

    void change(StoredPerson person) {
        if (people.change(person) > 0) {
            return;
        }
        if (person(person.id()).id().equals(person.id())) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        throw new Refused("core.refused.person-merged");
    }

    static boolean isJapanese() {
        return CallerScope.current()
                .map(Caller::locale)
                .orElse(Locale.JAPANESE)
                .getLanguage()
                .equals("ja");
    }

    private static PersonRow row(Found found) {
        return new PersonRow(
                found.id(),
                found.name(),
                found.kana(),
                found.company(),
                found.companyName(),
                found.title(),
                found.roles());
    }
}
