package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.people.Choices;

/** The company that receives the guests of an event. Those who may not see companies leave it as it is. */
final class HostField {

    private final Companies companies;
    private final boolean mayChoose;
    private final ComboBox<CompanyRow> field;
    private Optional<Id<Company>> stored = Optional.empty();

    HostField(RecordForm form, Companies companies, boolean mayChoose) {
        this.companies = companies;
        this.mayChoose = mayChoose;
        field = Choices.company(companies, Words.text("shell.calendar.field.host"));
        field.setHelperText(Words.text("shell.calendar.field.host-help"));
        field.setClearButtonVisible(true);
        if (mayChoose) {
            form.optional("host", field);
        }
    }

    void show(Optional<Id<Company>> host) {
        stored = host;
        if (mayChoose) {
            host.map(companies::company).map(Choices::row).ifPresentOrElse(field::setValue, field::clear);
        }
    }

    Optional<Id<Company>> value() {
        return mayChoose ? field.getOptionalValue().map(CompanyRow::id) : stored;
    }
}
