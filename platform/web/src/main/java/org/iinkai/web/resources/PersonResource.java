package org.iinkai.web.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonFilter;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** People, where they belong, and what they are to companies. */
final class PersonResource implements RestResource {

    private static final RestParameter ID = RestParameter.id("id", "Id of the person.");
    private static final Id<Company> SOME = Id.of("0198c0de-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.parse("2024-04-01");

    private final People people;
    private final Bodies bodies;
    private final Clock clock;
    private final RegisterServices register;

    PersonResource(RegisterServices register) {
        this.people = register.people();
        this.bodies = register.bodies();
        this.clock = register.clock();
        this.register = register;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofPeople(), ofParts()).toList();
    }

    private Stream<RestOperation> ofPeople() {
        return Stream.of(
                RestOperation.page("", "People by reading", PersonRow.class, this::find)
                        .with(
                                RestParameter.text(
                                                "text", "Part of a name or reading, of the person or today's company.")
                                        .example("青木"),
                                RestParameter.flag("outsiders", "Only those who belong to no member today.")),
                RestOperation.post("", "Records a person", NewPerson.class, Person.class, this::add)
                        .creating(Person.class, Person::id)
                        .versioned(Person.class, Person::version)
                        .example(new NewPerson(
                                Optional.empty(), PersonBody.example(), Optional.of(SOME), Optional.of(DAY))),
                RestOperation.get("/{id}", "A person", Person.class, request -> people.person(id(request)))
                        .with(ID)
                        .versioned(Person.class, Person::version),
                RestOperation.put(
                                "/{id}",
                                "Changes what is known of a person; what the body leaves out becomes empty",
                                PersonBody.class,
                                Person.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Person.class, Person::version)
                        .example(PersonBody.example()));
    }

    private Stream<RestOperation> ofParts() {
        return Stream.of(
                RestOperation.get(
                                "/{id}/affiliations",
                                "Where the person belonged and belongs, latest first",
                                Affiliation[].class,
                                request -> people.affiliations(there(request)))
                        .with(ID),
                RestOperation.post(
                                "/{id}/affiliations",
                                "Records that the person belongs to a company, or changes it",
                                AffiliationBody.class,
                                Affiliation[].class,
                                this::affiliate)
                        .with(ID)
                        .example(new AffiliationBody(
                                Optional.empty(), SOME, Optional.of("営業部"), Optional.of("部長"), DAY, Optional.empty())),
                RestOperation.get(
                                "/{id}/contacts",
                                "What the person is and was to companies, latest first",
                                Contact[].class,
                                request -> people.contactsOf(there(request)))
                        .with(ID),
                RestOperation.post(
                                "/{id}/contacts",
                                "Records that the person has a role for a company, or changes it",
                                ContactBody.class,
                                Contact[].class,
                                this::contact)
                        .with(ID)
                        .example(new ContactBody(Optional.empty(), SOME, "contact", DAY, Optional.empty())),
                RestOperation.get(
                                "/{id}/terms",
                                "The posts that the person held and holds, latest first",
                                Term[].class,
                                request -> bodies.termsOf(there(request)))
                        .with(ID));
    }

    private Page<PersonRow> find(RestRequest request) {
        PersonFilter filter =
                new PersonFilter(request.query("text").orElse("").strip(), Query.flag(request, "outsiders"));
        Page<PersonRow> page = people.find(filter, request.page());
        register.noted("people", page.rows());
        return page;
    }

    private Person add(RestRequest request) {
        NewPerson body = request.body(NewPerson.class);
        Id<Person> id = body.id().orElseGet(Id::next);
        people.add(body.person().as(id, 0), body.company(), body.from().orElseGet(() -> LocalDate.now(clock)));
        return people.person(id);
    }

    private Person change(RestRequest request) {
        people.change(request.body(PersonBody.class).as(id(request), request.version()));
        return people.person(id(request));
    }

    private Object affiliate(RestRequest request) {
        AffiliationBody body = request.body(AffiliationBody.class);
        Id<Person> person = there(request);
        people.save(new Affiliation(
                body.id().orElseGet(Id::next),
                person,
                "",
                body.company(),
                "",
                body.department().orElse(""),
                body.post().orElse(""),
                body.from(),
                body.to()));
        return people.affiliations(person);
    }

    private Object contact(RestRequest request) {
        ContactBody body = request.body(ContactBody.class);
        Id<Person> person = there(request);
        people.save(new Contact(
                body.id().orElseGet(Id::next), body.company(), person, "", "", body.role(), body.from(), body.to()));
        return people.contactsOf(person);
    }

    private static Id<Person> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /** The id of a person who is there. */
    private Id<Person> there(RestRequest request) {
        return people.person(id(request)).id();
    }

    /** What is known of a person. */
    record PersonBody(
            String name,
            Optional<String> kana,
            Optional<String> email,
            Optional<String> phone,
            Optional<Consent> consent,
            Optional<String> note) {

        static PersonBody example() {
            return new PersonBody(
                    "青木 花",
                    Optional.of("アオキ ハナ"),
                    Optional.of("hana@example.jp"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        Person as(Id<Person> id, int version) {
            return new Person(
                    id,
                    name,
                    kana.orElse(""),
                    email.orElse(""),
                    phone.orElse(""),
                    consent.orElseGet(Consent::none),
                    note.orElse(""),
                    version);
        }
    }

    /**
     * A person who comes into the register.
     *
     * @param id made by the client; may be left out
     * @param company where the person belongs; may be left out
     * @param from first day there; today when left out
     */
    record NewPerson(
            Optional<Id<Person>> id, PersonBody person, Optional<Id<Company>> company, Optional<LocalDate> from) {}

    /** That the person belongs to a company; an id that is there already is changed. */
    record AffiliationBody(
            Optional<Id<Affiliation>> id,
            Id<Company> company,
            Optional<String> department,
            Optional<String> post,
            LocalDate from,
            Optional<LocalDate> to) {}

    /** That the person has a role for a company; an id that is there already is changed. */
    record ContactBody(
            Optional<Id<Contact>> id, Id<Company> company, String role, LocalDate from, Optional<LocalDate> to) {}
}
