package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.Records;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.MergeHistory;
import org.iinkai.ui.shell.records.Parts;

/** One person: who they are, where they belong, what they are to companies and in the association, what modules know. */
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
        PersonAffiliations affiliations = part(PersonAffiliations.class);
        affiliations.show(person);
        PersonContacts contacts = part(PersonContacts.class);
        contacts.show(person);
        PersonPosts posts = part(PersonPosts.class);
        posts.show(person.id());
        PersonHistory history = part(PersonHistory.class);
        history.show(person.id());
        add(
                new BackLink("people", Words.text("shell.people.back")),
                header(person, affiliations, contacts),
                new PersonFacts(person),
                affiliations,
                contacts,
                posts,
                Parts.ofPerson(person.id(), records, menu, access));
        addMerges(person);
        add(history);
    }

    private PageHeader header(Person person, PersonAffiliations affiliations, PersonContacts contacts) {
        PageHeader header = new PageHeader(person.name());
        if (!access.may(CoreRight.MEMBERS_CHANGE)) {
            return header;
        }
        ActionMenu menu = new ActionMenu();
        menu.offer(Words.text("shell.people.affiliation-add"), () -> affiliations.add(person));
        menu.offer(Words.text("shell.people.contact-add"), () -> contacts.add(person));
        menu.offer(
                Words.text("shell.people.merge"), () -> UI.getCurrent().navigate("people/merge?kept=" + person.id()));
        Button edit = new Button(Words.text("shell.company.edit"));
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        edit.addClickListener(click -> UI.getCurrent().navigate("people/" + person.id() + "/edit"));
        return header.actions(menu, edit);
    }

    private void addMerges(Person person) {
        List<Merge> merges = people.mergesOf(person.id());
        if (!merges.isEmpty() && access.may(CoreRight.MEMBERS_CHANGE)) {
            add(new Section(
                    new H2(Words.text("shell.merge.history")),
                    new MergeHistory(merges, people::undoMerge, () -> show(people.person(person.id())))));
        }
    }

    /** A part of the page that asks for services of its own. */
    private static <T extends Component> T part(Class<T> type) {
        return Instantiator.get(UI.getCurrent()).getOrCreate(type);
    }
}
