package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Who is what for a company today, and who belongs to it. */
public final class CompanyPeople extends Div {
    private final People people;
    private final Clock clock;
    private final boolean mayChange;

    /** Made by the host. */
    public CompanyPeople(People people, Access access, Clock clock) {
        this.people = people;
        this.clock = clock;
        mayChange = access.may(CoreRight.MEMBERS_CHANGE);
    }

    void show(Company company) {
        removeAll();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        add(contacts(company, people.contacts(company.id(), today), today));
        add(belonging(people.peopleOf(company.id(), today)));
    }

    private Section contacts(Company company, List<Contact> contacts, LocalDate today) {
        Div head = new Div(new H2(Words.text("shell.company.contacts")));
        head.addClassName("iinkai-section-head");
        if (mayChange) {
            Button add = new Button(Words.text("shell.company.contact-add"));
            add.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add.addClickListener(click -> ContactForms.add(people, company, today, name -> {
                Notices.done("shell.company.contact-added", name);
                show(company);
            }));
            head.add(add);
        }
        return new Section(
                head, contacts.isEmpty() ? none("shell.company.no-contacts") : table(company, contacts, today));
    }

    private Component table(Company company, List<Contact> contacts, LocalDate today) {
        Map<String, String> roles = people.contactRoles().stream()
                .collect(Collectors.toMap(ContactRole::code, role -> role.name().in(Words.locale())));
        SmallTable table = new SmallTable(
                Words.text("shell.company.contacts"),
                Words.text("shell.company.contact-role"),
                Words.text("shell.company.person"),
                Words.text("shell.company.email"),
                Words.text("shell.company.from"),
                mayChange ? Words.text("shell.settings.actions") : "");
        for (Contact contact : contacts) {
            table.row(
                    SmallTable.text(roles.getOrDefault(contact.role(), contact.role())),
                    new Anchor("people/" + contact.person(), contact.personName()),
                    SmallTable.text(contact.email()),
                    SmallTable.text(Dates.day(contact.from())),
                    mayChange ? actions(company, contact, today) : new Span());
        }
        return table;
    }

    private Component actions(Company company, Contact contact, LocalDate today) {
        Button edit = new Button(Words.text("shell.company.edit"));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        edit.setAriaLabel(Words.text("shell.settings.edit-of", contact.personName()));
        edit.addClickListener(click -> ContactForms.edit(people, contact, () -> {
            Notices.done("shell.company.updated", contact.personName());
            show(company);
        }));
        Div both = new Div(edit, end(company, contact, today));
        both.addClassName("iinkai-row-actions");
        return both;
    }

    private Button end(Company company, Contact contact, LocalDate today) {
        Button end = new Button(Words.text("shell.company.contact-end"));
        end.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        end.setAriaLabel(Words.text("shell.company.contact-end-of", contact.personName()));
        end.addClickListener(click -> ContactForms.end(people, contact, today, () -> {
            Notices.done("shell.company.contact-ended", contact.personName());
            show(company);
        }));
        return end;
    }

    private static Section belonging(List<Affiliation> affiliations) {
        Section section = new Section(new H2(Words.text("shell.company.people")));
        if (affiliations.isEmpty()) {
            section.add(none("shell.company.no-people"));
            return section;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.company.people"),
                Words.text("shell.company.person"),
                Words.text("shell.company.department"),
                Words.text("shell.company.post"),
                Words.text("shell.company.from"));
        for (Affiliation affiliation : affiliations) {
            table.row(
                    new Anchor("people/" + affiliation.person(), affiliation.personName()),
                    SmallTable.text(affiliation.department()),
                    SmallTable.text(affiliation.post()),
                    SmallTable.text(Dates.day(affiliation.from())));
        }
        section.add(table);
        return section;
    }

    private static Paragraph none(String key) {
        Paragraph none = new Paragraph(Words.text(key));
        none.addClassName("iinkai-quiet");
        return none;
    }
}
