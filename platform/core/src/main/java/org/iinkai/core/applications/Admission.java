package org.iinkai.core.applications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.JoinApplicant;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.SearchKey;

/** Brings an applicant into the register. Every method runs in the caller's transaction. */
final class Admission {

    private static final String RESPONSIBLE = "responsible";

    private final Companies companies;
    private final Members members;
    private final People people;

    Admission(Companies companies, Members members, People people) {
        this.companies = companies;
        this.members = members;
        this.people = people;
    }

    void admit(JoinApplicant request, Applicant applicant) {
        JoinMember membership = request.membership();
        if (request.isNewCompany()) {
            companies.add(company(membership, applicant));
        }
        members.join(membership);
        Entry entry = new Entry(request, membership.company(), membership.on());
        if (!applicant.contact().isEmpty()) {
            enter(entry, applicant.contact(), request.contactRole());
        }
        if (request.isRepresentativeResponsible() && !applicant.representative().isEmpty()) {
            enter(entry, applicant.representative(), RESPONSIBLE);
        }
    }

    private static ChangeCompany company(JoinMember membership, Applicant applicant) {
        return new ChangeCompany(
                membership.company(),
                0,
                membership.number(),
                applicant.name(),
                Optional.empty(),
                applicant.corporateNumber(),
                applicant.address(),
                Optional.empty(),
                "",
                applicant.phone(),
                applicant.url(),
                "");
    }

    /** Somebody the company has already is not recorded again. */
    private void enter(Entry entry, ApplicantPerson named, String role) {
        String key = SearchKey.of(named.name());
        Id<Person> person = people.peopleOf(entry.company(), entry.on()).stream()
                .filter(there -> SearchKey.of(there.personName()).equals(key))
                .map(Affiliation::person)
                .findFirst()
                .orElseGet(() -> add(entry, named));
        boolean hasRole = people.contacts(entry.company(), entry.on()).stream()
                .anyMatch(contact ->
                        contact.person().equals(person) && contact.role().equals(role));
        if (!hasRole) {
            people.save(new Contact(Id.next(), entry.company(), person, "", "", role, entry.on(), Optional.empty()));
        }
    }

    private Id<Person> add(Entry entry, ApplicantPerson named) {
        Id<Person> id = new Id<>(UUID.nameUUIDFromBytes(
                (entry.request().application() + ":" + SearchKey.of(named.name())).getBytes(UTF_8)));
        people.add(
                new Person(id, named.name(), named.kana(), named.email(), named.phone(), Consent.none(), "", 0),
                Optional.of(entry.company()),
                entry.on());
        if (!named.department().isEmpty() || !named.post().isEmpty()) {
            people.affiliations(id).stream()
                    .filter(affiliation -> affiliation.company().equals(entry.company()))
                    .findFirst()
                    .ifPresent(affiliation -> people.save(titled(affiliation, named)));
        }
        return id;
    }

    private static Affiliation titled(Affiliation affiliation, ApplicantPerson named) {
        return new Affiliation(
                affiliation.id(),
                affiliation.person(),
                affiliation.personName(),
                affiliation.company(),
                affiliation.companyName(),
                named.department(),
                named.post(),
                affiliation.from(),
                affiliation.to());
    }

    private record Entry(JoinApplicant request, Id<Company> company, LocalDate on) {}
}
