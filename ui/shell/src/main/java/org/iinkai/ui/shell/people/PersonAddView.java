package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Records a person, and the company they belong to where there is one. */
public final class PersonAddView extends Div {
    private final Id<Person> id = Id.next();
    private final People people;
    private final PersonFields fields;
    private final ComboBox<CompanyRow> company;
    private final DayField from;

    /** Made by the host. */
    public PersonAddView(People people, Companies companies, Clock clock, Drafts drafts) {
        this.people = people;
        addClassNames("iinkai-page", "iinkai-form-page");
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        fields = new PersonFields(form);
        company = form.optional("company", Choices.company(companies, Words.text("shell.people.column.company")));
        from = form.optional("from", new DayField(Words.text("shell.people.from")));
        from.setValue(LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        fields.addNote(form);
        form.onSubmit(this::save)
                .onCancel(() -> UI.getCurrent().navigate("people"))
                .keepDraft(drafts, "person:new");
        add(new PageHeader(Words.text("shell.people.add-title")), form);
    }

    private void save() {
        Person person = fields.person(id, 0);
        Optional<CompanyRow> chosen = company.getOptionalValue();
        if (chosen.isPresent() && from.isEmpty()) {
            throw new Refused("shell.people.from-missing").at("from");
        }
        people.add(person, chosen.map(CompanyRow::id), from.getOptionalValue().orElse(LocalDate.EPOCH));
        Notices.done("shell.people.added", person.name().strip());
        UI.getCurrent().navigate("people/" + id);
    }
}
