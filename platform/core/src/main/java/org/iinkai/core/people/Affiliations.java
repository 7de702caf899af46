package org.iinkai.core.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/** Where people belong. Whoever changes it holds the person's record, so that times never overlap. */
final class Affiliations {

    private static final int LONGEST = 100;

    private final AffiliationMapper affiliations;
    private final PersonMapper people;
    private final Clock clock;

    Affiliations(AffiliationMapper affiliations, PersonMapper people, Clock clock) {
        this.affiliations = affiliations;
        this.people = people;
        this.clock = clock;
    }

    List<Affiliation> of(Id<Person> person) {
        return affiliations.of(person, today());
    }

    List<Affiliation> at(Id<Company> company, LocalDate day) {
        return affiliations.at(company, day, today());
    }

    /** The affiliation as it stands; empty when it is new. */
    Optional<Affiliation> stored(Id<Affiliation> id) {
        return affiliations.affiliation(id, today());
    }

    /** Records it and gives what is stored. */
    Affiliation save(Affiliation request) {
        Affiliation stored = checked(request);
        if (affiliations.overlaps(stored)) {
            throw new Refused("core.refused.affiliation-overlap").at("from");
        }
        affiliations.put(stored);
        return stored;
    }

    /** Takes it away and gives what was stored. */
    Affiliation remove(Id<Affiliation> id) {
        Affiliation stored = affiliations.affiliation(id, today()).orElseThrow(() -> new NotFound("affiliation " + id));
        affiliations.remove(id);
        return stored;
    }

    /** The person belongs there from that day on and nowhere else, as a table of people says it. */
    void belongOnly(Id<Person> person, Id<Company> company, Belonging there) {
        Optional<Affiliation> current = of(person).stream()
                .filter(one -> one.company().equals(company) && one.to().isEmpty())
                .findFirst();
        LocalDate from = current.isPresent() ? there.today() : there.from();
        affiliations.forgetOthers(person, company, from, there.today());
        affiliations.endOthers(person, company, from, there.today());
        save(new Affiliation(
                current.map(Affiliation::id).orElseGet(Id::next),
                person,
                "",
                company,
                "",
                there.department()
                        .or(() -> current.map(Affiliation::department))
                        .orElse(""),
                there.post().or(() -> current.map(Affiliation::post)).orElse(""),
                current.map(Affiliation::from).orElse(from),
                Optional.empty()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Affiliation checked(Affiliation request) {
        Days.check(request.from(), request.to());
        String department = bounded("department", request.department());
        String post = bounded("post", request.post());
        Id<Person> person =
                people.current(request.person()).orElseThrow(() -> new NotFound("person " + request.person()));
        Id<Company> company =
                affiliations.company(request.company()).orElseThrow(() -> new NotFound("company " + request.company()));
        return new Affiliation(request.id(), person, "", company, "", department, post, request.from(), request.to());
    }

    private static String bounded(String field, String text) {
        String plain = text.strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at(field);
        }
        return plain;
    }

    /**
     * What somebody is at a company, from when on.
     *
     * @param department empty when nothing is said about it
     * @param post empty when nothing is said about it
     */
    record Belonging(Optional<String> department, Optional<String> post, LocalDate from, LocalDate today) {}
}
