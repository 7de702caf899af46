package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The forms by which somebody becomes a contact of a company, and stops being one. */
final class ContactForms {
    private static final int MOST = 50;

    private ContactForms() {}

    /** Opens the form; {@code then} gets the person's name. */
    static void add(People people, Company company, LocalDate today, Consumer<String> then) {
        Id<Contact> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        ComboBox<PersonRow> person = form.required("person", person(people));
        Select<ContactRole> role = form.required("role", role(people));
        DayField from = form.required("from", new DayField(Words.text("shell.company.from")));
        from.setValue(today);
        form.onSubmit(() -> {
            PersonRow chosen = person.getValue();
            people.save(new Contact(
                    id,
                    company.id(),
                    chosen.id(),
                    chosen.name(),
                    "",
                    role.getValue().code(),
                    from.getValue(),
                    Optional.empty()));
            then.accept(chosen.name());
        });
        form.openIn(Words.text("shell.company.contact-title"));
    }

    /** Opens the form that puts the role and its days right. */
    static void edit(People people, Contact contact, Runnable then) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        form.with(new Paragraph(contact.personName()));
        Select<ContactRole> role = form.required("role", role(people));
        people.contactRoles().stream()
                .filter(each -> each.code().equals(contact.role()))
                .findFirst()
                .ifPresent(role::setValue);
        DayField from = form.required("from", new DayField(Words.text("shell.company.from")));
        from.setValue(contact.from());
        DayField to = form.optional("to", new DayField(Words.text("shell.company.to")));
        to.setHelperText(Words.text("shell.people.to-help"));
        contact.to().ifPresent(to::setValue);
        form.onSubmit(() -> {
            people.save(new Contact(
                    contact.id(),
                    contact.company(),
                    contact.companyName(),
                    contact.person(),
                    contact.personName(),
                    contact.email(),
                    role.getValue().code(),
                    from.getValue(),
                    to.getOptionalValue()));
            then.run();
        });
        form.openIn(Words.text("shell.people.contact-edit-title"));
    }

    private static Select<ContactRole> role(People people) {
        Select<ContactRole> role = new Select<>();
        role.setLabel(Words.text("shell.company.contact-role"));
        role.setItems(people.contactRoles());
        role.setItemLabelGenerator(item -> item.name().in(Words.locale()));
        return role;
    }

    /** Opens the form that ends it. */
    static void end(People people, Contact contact, LocalDate today, Runnable then) {
        RecordForm form = new RecordForm(Words.text("shell.company.contact-end"));
        form.with(new Paragraph(Words.text("shell.company.contact-end-who", contact.personName())));
        DayField to = form.required("to", new DayField(Words.text("shell.company.contact-last-day")));
        to.setValue(today);
        form.onSubmit(() -> {
            if (to.getValue().isBefore(contact.from())) {
                throw new Refused("shell.company.contact-ends-before", Dates.day(contact.from())).at("to");
            }
            people.save(new Contact(
                    contact.id(),
                    contact.company(),
                    contact.person(),
                    contact.personName(),
                    contact.email(),
                    contact.role(),
                    contact.from(),
                    to.getOptionalValue()));
            then.run();
        });
        form.openIn(Words.text("shell.company.contact-end-title"));
    }

    private static ComboBox<PersonRow> person(People people) {
        ComboBox<PersonRow> person = new ComboBox<>(Words.text("shell.company.person"));
        person.setHelperText(Words.text("shell.company.person-help"));
        person.setItems(query -> people.suggest(query.getFilter().orElse(""), MOST).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.setItemLabelGenerator(row -> row.companyName().isEmpty()
                ? row.name()
                : Words.text("shell.company.person-of", row.name(), row.companyName()));
        person.setWidthFull();
        return person;
    }
}
