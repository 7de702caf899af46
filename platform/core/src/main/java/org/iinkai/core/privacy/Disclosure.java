package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.records.Records;
import org.iinkai.api.text.Texts;
import org.iinkai.core.part.Foundation;

/** Writes down everything the product holds about a person. */
final class Disclosure {

    private static final int MOST = 100;

    private final Foundation foundation;
    private final RequestMapper requests;
    private final Sources sources;

    Disclosure(Foundation foundation, RequestMapper requests, Sources sources) {
        this.foundation = foundation;
        this.requests = requests;
        this.sources = sources;
    }

    /** Who knows something about people. */
    record Sources(People people, Bodies bodies, Records records, Texts texts) {}

    /** The page about a person; the caller holds every right. */
    String of(Id<Person> id, Locale locale) {
        Texts texts = sources.texts();
        Person person = sources.people().person(id);
        var page = new DisclosurePage(texts, locale);
        page.open(person.name(), LocalDate.now(foundation.clock()));
        page.section("core.records.disclosure-person");
        page.fact("core.field.person-name", person.name());
        page.fact("core.field.kana", person.kana());
        page.fact("core.field.email", person.email());
        page.fact("core.field.phone", person.phone());
        page.fact(
                "core.records.disclosure-consent-on",
                person.consent().on().map(page::day).orElse(""));
        page.fact("core.records.disclosure-consent", person.consent().to());
        page.fact("core.records.disclosure-note", person.note());
        page.fact("core.records.disclosure-login", String.join(", ", requests.logins(person.id())));
        affiliations(page, person.id());
        roles(page, person.id(), locale);
        posts(page, person.id(), locale);
        requests(page, person.id());
        sources.records().ofPerson(person.id(), MOST).forEach(answer -> part(page, answer));
        return page.close();
    }

    private void affiliations(DisclosurePage page, Id<Person> person) {
        List<Affiliation> all = sources.people().affiliations(person);
        page.section("core.records.disclosure-affiliations");
        all.forEach(
                one -> page.line(time(page, one.from(), one.to()), one.companyName(), one.department(), one.post()));
        page.nothing(all.isEmpty());
    }

    private void roles(DisclosurePage page, Id<Person> person, Locale locale) {
        Map<String, String> names = sources.people().contactRoles().stream()
                .collect(Collectors.toMap(ContactRole::code, role -> role.name().in(locale)));
        List<Contact> all = sources.people().contactsOf(person);
        page.section("core.records.disclosure-roles");
        all.forEach(one -> page.line(
                time(page, one.from(), one.to()), one.companyName(), names.getOrDefault(one.role(), one.role())));
        page.nothing(all.isEmpty());
    }

    private void posts(DisclosurePage page, Id<Person> person, Locale locale) {
        Map<String, String> names = sources.bodies().all().stream()
                .flatMap(body -> sources.bodies().posts(body.code()).stream()
                        .map(post -> Map.entry(
                                post.code(),
                                body.name().in(locale) + " " + post.name().in(locale))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Term> all = sources.bodies().termsOf(person);
        page.section("core.records.disclosure-posts");
        all.forEach(one -> page.line(time(page, one.from(), one.to()), names.getOrDefault(one.post(), one.post())));
        page.nothing(all.isEmpty());
    }

    private void requests(DisclosurePage page, Id<Person> person) {
        List<PrivacyRequest> all = requests.of(person);
        page.section("core.records.disclosure-requests");
        all.forEach(one ->
                page.line(page.day(one.receivedOn()), one.content(), one.identity(), one.answer(), one.reason()));
        page.nothing(all.isEmpty());
    }

    private static void part(DisclosurePage page, PartAnswer answer) {
        if (!(answer instanceof PartAnswer.Known known)) {
            throw new Refused("core.refused.disclosure-incomplete");
        }
        RecordPart part = known.part();
        page.section(known.title());
        part.lines()
                .forEach(line -> page.line(
                        line.day().map(page::day).orElse(""), page.words(line.text()), page.words(line.status())));
        page.line("", page.words(part.sum()));
        page.nothing(part.lines().isEmpty());
        page.more(part.count() - part.lines().size());
    }

    private static String time(DisclosurePage page, LocalDate from, Optional<LocalDate> to) {
        return page.day(from) + "～" + to.map(page::day).orElse("");
    }
}
