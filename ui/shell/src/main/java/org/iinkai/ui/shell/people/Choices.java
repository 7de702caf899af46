package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.combobox.ComboBox;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.Words;

/** Fields that somebody or a company is chosen in, by a part of a name or reading. */
public final class Choices {
    private static final int MOST = 200;

    private Choices() {}

    /** A field for a person. */
    public static ComboBox<PersonRow> person(People people, String label) {
        ComboBox<PersonRow> field = new ComboBox<>(label);
        field.setHelperText(Words.text("shell.company.person-help"));
        field.setItems(query -> {
            int wanted = Math.min(query.getOffset() + query.getLimit(), MOST);
            return people.suggest(query.getFilter().orElse(""), wanted).stream().skip(query.getOffset());
        });
        field.setItemLabelGenerator(Choices::label);
        field.setWidthFull();
        return field;
    }

    /** A person with the company they belong to, which tells two of one name apart. */
    static String label(PersonRow row) {
        return row.companyName().isEmpty()
                ? row.name()
                : Words.text("shell.company.person-of", row.name(), row.companyName());
    }

    /** A field for a company or other organisation. */
    public static ComboBox<CompanyRow> company(Companies companies, String label) {
        ComboBox<CompanyRow> field = new ComboBox<>(label);
        field.setHelperText(Words.text("shell.people.company-help"));
        field.setItems(query -> {
            int wanted = Math.min(query.getOffset() + query.getLimit(), MOST);
            return companies
                    .find(CompanyFilter.all().withText(query.getFilter().orElse("")), PageRequest.first(wanted))
                    .rows()
                    .stream()
                    .skip(query.getOffset());
        });
        field.setItemLabelGenerator(CompanyRow::displayName);
        field.setWidthFull();
        return field;
    }

    /** A company as such a field shows it. */
    public static CompanyRow row(Company company) {
        return new CompanyRow(
                company.id(),
                company.number(),
                company.displayName(),
                company.name().kana(),
                company.address().prefecture(),
                company.address().municipality(),
                "",
                false);
    }
}
