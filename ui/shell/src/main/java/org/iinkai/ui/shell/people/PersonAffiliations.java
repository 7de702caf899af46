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
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Affiliation;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** Where a person belonged and belongs. */
public final class PersonAffiliations extends Div {
    private static final int LONGEST = 100;

    private final People people;
    private final Companies companies;
    private final Clock clock;
    private final boolean mayChange;

    /** Made by the host. */
    public PersonAffiliations(People people, Companies companies, Access access, Clock clock) {
        this.people = people;
        this.companies = companies;
        this.clock = clock;
        mayChange = access.may(CoreRight.MEMBERS_CHANGE);
    }

    void show(Person person) {
        removeAll();
        List<Affiliation> affiliations = people.affiliations(person.id());
        add(
                new H2(Words.text("shell.people.affiliations")),
                affiliations.isEmpty() ? none() : table(person, affiliations));
    }

    private static Component none() {
        Paragraph none = new Paragraph(Words.text("shell.people.none"));
        none.addClassName("iinkai-quiet");
        return none;
    }

    private Component table(Person person, List<Affiliation> affiliations) {
        SmallTable table = new SmallTable(
                Words.text("shell.people.affiliations"),
                Words.text("shell.people.column.company"),
                Words.text("shell.company.department"),
                Words.text("shell.company.post"),
                Words.text("shell.company.from"),
                Words.text("shell.company.to"),
                mayChange ? Words.text("shell.settings.actions") : "");
        for (Affiliation affiliation : affiliations) {
            table.row(
                    new Anchor("companies/" + affiliation.company(), affiliation.companyName()),
                    SmallTable.text(affiliation.department()),
                    SmallTable.text(affiliation.post()),
                    SmallTable.text(Dates.day(affiliation.from())),
                    SmallTable.text(affiliation.to().map(Dates::day).orElse("")),
                    mayChange ? actions(person, affiliation) : new Span());
        }
        return table;
    }

    private Component actions(Person person, Affiliation affiliation) {
        Button edit = new Button(Words.text("shell.company.edit"), click -> edit(person, affiliation));
        edit.setAriaLabel(Words.text("shell.settings.edit-of", affiliation.companyName()));
        Button remove = new Button(Words.text("shell.people.remove"), click -> remove(person, affiliation));
        remove.setAriaLabel(Words.text("shell.people.remove-of", affiliation.companyName()));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Div both = new Div(edit, remove);
        both.addClassName("iinkai-row-actions");
        return both;
    }

    /** Opens the form for a company that the person belongs to. */
    void add(Person person) {
        Id<Affiliation> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        ComboBox<CompanyRow> company =
                form.required("company", Choices.company(companies, Words.text("shell.people.column.company")));
        Belonging fields = new Belonging(form);
        fields.from.setValue(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        form.onSubmit(() -> {
            CompanyRow chosen = company.getValue();
            people.save(fields.affiliation(id, person.id(), chosen.id(), chosen.displayName()));
            Notices.done("shell.people.affiliation-added", chosen.displayName());
            show(person);
        });
        form.openIn(Words.text("shell.people.affiliation-add-title"));
    }

    private void edit(Person person, Affiliation affiliation) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        form.with(new Paragraph(affiliation.companyName()));
        Belonging fields = new Belonging(form);
        fields.department.setValue(affiliation.department());
        fields.post.setValue(affiliation.post());
        fields.from.setValue(affiliation.from());
        affiliation.to().ifPresent(fields.to::setValue);
        form.onSubmit(() -> {
            people.save(fields.affiliation(
                    affiliation.id(), person.id(), affiliation.company(), affiliation.companyName()));
            Notices.done("shell.company.updated", affiliation.companyName());
            show(person);
        });
        form.openIn(Words.text("shell.people.affiliation-edit-title"));
    }

    private void remove(Person person, Affiliation affiliation) {
        Confirm.danger(
                Words.text("shell.people.affiliation-remove-title"),
                Words.text("shell.people.affiliation-remove-question", affiliation.companyName(), person.name()),
                Words.text("shell.people.remove"),
                () -> {
                    try {
                        people.remove(affiliation.id());
                        Notices.done("shell.people.removed", affiliation.companyName());
                        show(person);
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                });
    }

    /** The fields of an affiliation but its company. */
    private static final class Belonging {
        private final TextField department;
        private final TextField post;
        private final DayField from;
        private final DayField to;

        Belonging(RecordForm form) {
            department = form.optional("department", Fields.text("shell.company.department", LONGEST));
            post = form.optional("post", Fields.text("shell.company.post", LONGEST));
            from = form.required("from", new DayField(Words.text("shell.company.from")));
            to = form.optional("to", new DayField(Words.text("shell.company.to")));
            to.setHelperText(Words.text("shell.people.to-help"));
        }

        Affiliation affiliation(Id<Affiliation> id, Id<Person> person, Id<Company> company, String name) {
            return new Affiliation(
                    id,
                    person,
                    "",
                    company,
                    name,
                    department.getValue(),
                    post.getValue(),
                    from.getValue(),
                    to.getOptionalValue());
        }
    }
}
