package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Person;
import org.iinkai.core.text.Reading;

/** A person as stored: everything put into its one form, the keys for finding and sorting beside. */
record StoredPerson(
        Id<Person> id,
        String name,
        String kana,
        String email,
        String phone,
        Optional<LocalDate> consentOn,
        String consentTo,
        String note,
        int version) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 4000;

    /**
     * The person of a request.
     *
     * @throws Refused when something in it can't be what it is said to be
     */
    static StoredPerson of(Person request) {
        String name = request.name().strip();
        if (name.isEmpty() || length(name) > LONGEST_NAME) {
            throw new Refused("core.refused.person-name").at("name");
        }
        String kana = Reading.stored(request.kana());
        bounded("kana", kana, LONGEST_NAME);
        String note = request.note().strip();
        bounded("note", note, LONGEST_NOTE);
        request.consent().on().ifPresent(day -> Days.check(day, "consentOn"));
        return new StoredPerson(
                request.id(),
                name,
                kana,
                Address.email(request.email()),
                Address.phone(request.phone()),
                request.consent().on(),
                request.consent().to(),
                note,
                request.version());
    }

    Person person() {
        return new Person(id, name, kana, email, phone, new Consent(consentOn, consentTo), note, version);
    }

    String searchKey() {
        return Reading.searchKey(name, kana);
    }

    String sortKey() {
        return Reading.sortKey(kana);
    }

    private static void bounded(String field, String text, int longest) {
        if (length(text) > longest) {
            throw new Refused("core.refused.too-long", longest).at(field);
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
