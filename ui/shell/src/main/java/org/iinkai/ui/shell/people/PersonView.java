package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.Records;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.records.Parts;

/** One person: who they are, where they belong and belonged, what they are to companies, and what modules know. */
public final class PersonView extends Div implements BeforeEnterObserver {

    private final People people;
    private final Records records;
    private final Menu menu;
    private final Access access;

    /** Made by the host. */
    public PersonView(People people, Records records, Menu menu, Access access) {
        this.people = people;
        this.records = records;
        this.menu = menu;
        this.access = access;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Id<Person> id = Id.of(event.getRouteParameters().get("id").orElse(""));
        Person person = people.person(id);
        if (person.id().equals(id)) {
            show(person);
        } else {
            event.forwardTo("people/" + person.id());
        }
    }

    private void show(Person person) {
        removeAll();
        add(
                new BackLink("people", Words.text("shell.people.back")),
                new PageHeader(person.name()),
                facts(person),
                section("shell.people.affiliations", affiliations(person)),
                section("shell.people.roles", roles(person)),
                Parts.ofPerson(person.id(), records, menu, access));
    }

    private static Facts facts(Person person) {
        Facts facts = new Facts()
                .add(Words.text("shell.people.column.kana"), person.kana())
                .add(Words.text("shell.people.email"), person.email())
                .add(Words.text("shell.people.phone"), person.phone());
        person.consent()
                .on()
                .ifPresent(day -> facts.add(
                        Words.text("shell.people.consent"),
                        Dates.day(day) + " " + person.consent().to()));
        return person.note().isEmpty() ? facts : facts.add(Words.text("shell.people.note"), person.note());
    }

    private List<ListItem> affiliations(Person person) {
        return people.affiliations(person.id()).stream().map(PersonView::line).toList();
    }

    private static ListItem line(Affiliation affiliation) {
        String post = Stream.of(affiliation.department(), affiliation.post())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        String time = Dates.day(affiliation.from())
                + "〜"
                + affiliation.to().map(Dates::day).orElse("");
        return new ListItem(
                new Anchor("companies/" + affiliation.company(), affiliation.companyName()),
                new Span(post.isEmpty() ? "" : " " + post),
                new Span("（" + time + "）"));
    }

    private List<ListItem> roles(Person person) {
        Map<String, ContactRole> roles =
                people.contactRoles().stream().collect(Collectors.toMap(ContactRole::code, role -> role));
        return people.contactsOf(person.id()).stream()
                .map(contact -> new ListItem(new Anchor("companies/" + contact.company(), words(roles, contact))))
                .toList();
    }

    private static String words(Map<String, ContactRole> roles, Contact contact) {
        ContactRole role = roles.get(contact.role());
        String name = role == null ? contact.role() : role.name().in(Words.locale());
        return name + "（" + Dates.day(contact.from()) + "〜"
                + contact.to().map(Dates::day).orElse("") + "）";
    }

    private static Component section(String key, List<ListItem> lines) {
        Section section = new Section(new H2(Words.text(key)));
        if (lines.isEmpty()) {
            Div none = new Div(Words.text("shell.people.none"));
            none.addClassName("iinkai-quiet");
            section.add(none);
        } else {
            section.add(new UnorderedList(lines.toArray(ListItem[]::new)));
        }
        return section;
    }
}
