package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What a person is and was to companies, and what is sent to them because they asked for it. */
public final class PersonContacts extends Div {
    private final People people;
    private final Companies companies;
    private final Clock clock;
    private final boolean mayChange;

    /** Made by the host. */
    public PersonContacts(People people, Companies companies, Access access, Clock clock) {
        this.people = people;
        this.companies = companies;
        this.clock = clock;
        mayChange = access.may(CoreRight.MEMBERS_CHANGE);
    }

    void show(Person person) {
        removeAll();
        List<Contact> contacts = people.contactsOf(person.id());
        add(new H2(Words.text("shell.people.roles")));
        if (contacts.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.people.none"));
            none.addClassName("iinkai-quiet");
            add(none);
        } else {
            add(table(person, contacts));
        }
    }

    private Component table(Person person, List<Contact> contacts) {
        Map<String, String> roles = people.contactRoles().stream()
                .collect(Collectors.toMap(ContactRole::code, role -> role.name().in(Words.locale())));
        SmallTable table = new SmallTable(
                Words.text("shell.people.roles"),
                Words.text("shell.company.contact-role"),
                Words.text("shell.people.column.company"),
                Words.text("shell.company.from"),
                Words.text("shell.company.to"),
                mayChange ? Words.text("shell.settings.actions") : "");
        for (Contact contact : contacts) {
            String role = roles.getOrDefault(contact.role(), contact.role());
            table.row(
                    SmallTable.text(role),
                    new Anchor("companies/" + contact.company(), contact.companyName()),
                    SmallTable.text(Dates.day(contact.from())),
                    SmallTable.text(contact.to().map(Dates::day).orElse("")),
                    mayChange ? actions(person, contact, role) : new Span());
        }
        return table;
    }

    private Component actions(Person person, Contact contact, String role) {
        Button edit = new Button(Words.text("shell.company.edit"), click -> edit(person, contact, role));
        edit.setAriaLabel(Words.text("shell.settings.edit-of", role));
        Button remove = new Button(Words.text("shell.people.remove"), click -> remove(person, contact, role));
        remove.setAriaLabel(Words.text("shell.people.remove-of", role));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div both = new Div(edit, remove);
        both.addClassName("iinkai-row-actions");
        return both;
    }

    /** Opens the form for a role of the person at a company. */
    void add(Person person) {
        Id<Contact> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        ComboBox<CompanyRow> company =
                form.required("company", Choices.company(companies, Words.text("shell.people.column.company")));
        belonging(person).ifPresent(company::setValue);
        Select<ContactRole> role = new Select<>();
        role.setLabel(Words.text("shell.company.contact-role"));
        role.setItems(people.contactRoles());
        role.setItemLabelGenerator(each -> each.name().in(Words.locale()));
        form.required("role", role);
        DayField from = form.required("from", new DayField(Words.text("shell.company.from")));
        from.setValue(today());
        DayField to = form.optional("to", new DayField(Words.text("shell.company.to")));
        to.setHelperText(Words.text("shell.people.to-help"));
        form.onSubmit(() -> {
            people.save(new Contact(
                    id,
                    company.getValue().id(),
                    person.id(),
                    person.name(),
                    "",
                    role.getValue().code(),
                    from.getValue(),
                    to.getOptionalValue()));
            Notices.done("shell.people.contact-added", role.getValue().name().in(Words.locale()));
            show(person);
        });
        form.openIn(Words.text("shell.people.contact-add-title"));
    }

    /** The company the person belongs to today, which the role is most likely at. */
    private Optional<CompanyRow> belonging(Person person) {
        return people.affiliations(person.id()).stream()
                .filter(one -> one.to().filter(last -> last.isBefore(today())).isEmpty())
                .findFirst()
                .map(PersonContacts::row);
    }

    private static CompanyRow row(Affiliation there) {
        return new CompanyRow(there.company(), "", there.companyName(), "", "", "", "", false);
    }

    private void edit(Person person, Contact contact, String role) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        form.with(new Paragraph(Words.text("shell.company.person-of", role, contact.companyName())));
        DayField from = form.required("from", new DayField(Words.text("shell.company.from")));
        from.setValue(contact.from());
        DayField to = form.optional("to", new DayField(Words.text("shell.company.to")));
        to.setHelperText(Words.text("shell.people.to-help"));
        contact.to().ifPresent(to::setValue);
        form.onSubmit(() -> {
            people.save(new Contact(
                    contact.id(),
                    contact.company(),
                    person.id(),
                    person.name(),
                    "",
                    contact.role(),
                    from.getValue(),
                    to.getOptionalValue()));
            Notices.done("shell.company.updated", role);
            show(person);
        });
        form.openIn(Words.text("shell.people.contact-edit-title"));
    }

    private void remove(Person person, Contact contact, String role) {
        Confirm.danger(
                Words.text("shell.people.contact-remove-title"),
                Words.text("shell.people.contact-remove-question", role, contact.companyName()),
                Words.text("shell.people.remove"),
                () -> {
                    try {
                        people.removeContact(contact.id());
                        Notices.done("shell.people.removed", role);
                        show(person);
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }
}
