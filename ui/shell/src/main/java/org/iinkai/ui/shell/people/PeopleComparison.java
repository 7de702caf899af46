package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What two records of a person hold beside each other: what moves when they are made one. */
public final class PeopleComparison extends Div {
    private final People people;
    private final Bodies bodies;

    /** Made by the host. */
    public PeopleComparison(People people, Bodies bodies) {
        this.people = people;
        this.bodies = bodies;
    }

    void show(Person kept, Person other) {
        removeAll();
        SmallTable table = new SmallTable(
                Words.text("shell.merge.comparison"),
                Words.text("shell.merge.field"),
                Words.text("shell.merge.kept"),
                Words.text("shell.merge.other"));
        table.row(SmallTable.text(Words.text("shell.people.column.name")), link(kept), link(other));
        row(table, "shell.people.affiliations", kept, other, this::affiliations);
        row(table, "shell.people.roles", kept, other, this::contacts);
        row(table, "shell.people.posts", kept, other, this::posts);
        add(table);
    }

    private static void row(
            SmallTable table, String key, Person kept, Person other, Function<Person, List<String>> lines) {
        table.row(SmallTable.text(Words.text(key)), lines(lines.apply(kept)), lines(lines.apply(other)));
    }

    private static Anchor link(Person person) {
        return new Anchor("people/" + person.id(), person.name());
    }

    private static Component lines(List<String> lines) {
        if (lines.isEmpty()) {
            return SmallTable.text("");
        }
        Div all = new Div();
        lines.forEach(line -> all.add(new Div(line)));
        return all;
    }

    private List<String> affiliations(Person person) {
        return people.affiliations(person.id()).stream()
                .map(PeopleComparison::belonging)
                .toList();
    }

    private static String belonging(Affiliation one) {
        String what = String.join(" ", one.companyName(), one.department(), one.post())
                .strip();
        return dated(what, one.from(), one.to());
    }

    private List<String> contacts(Person person) {
        Map<String, String> roles = people.contactRoles().stream()
                .collect(Collectors.toMap(ContactRole::code, role -> role.name().in(Words.locale())));
        return people.contactsOf(person.id()).stream()
                .map(contact -> contact(contact, roles))
                .toList();
    }

    private static String contact(Contact contact, Map<String, String> roles) {
        String role = roles.getOrDefault(contact.role(), contact.role());
        return dated(Words.text("shell.company.person-of", role, contact.companyName()), contact.from(), contact.to());
    }

    private List<String> posts(Person person) {
        Map<String, String> names = bodies.all().stream()
                .flatMap(body -> bodies.posts(body.code()).stream()
                        .map(post -> Map.entry(
                                post.code(),
                                Words.text("shell.bodies.held", body.name().in(Words.locale()), name(post)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return bodies.termsOf(person.id()).stream()
                .map(term -> dated(names.getOrDefault(term.post(), term.post()), term.from(), term.to()))
                .toList();
    }

    private static String name(Post post) {
        return post.name().in(Words.locale());
    }

    private static String dated(String what, LocalDate from, Optional<LocalDate> to) {
        return Words.text(
                "shell.people.during", what, Dates.day(from), to.map(Dates::day).orElse(""));
    }
}
