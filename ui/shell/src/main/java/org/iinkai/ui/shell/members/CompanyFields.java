package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** All that is known of an organisation, in a form. */
final class CompanyFields {
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 4000;

    private final TextField number;
    private final NameFields name;
    private final Optional<Amendment> renaming;
    private final TextField corporateNumber;
    private final TextField postalCode;
    private final ComboBox<String> prefecture = new ComboBox<>();
    private final TextField municipality;
    private final TextField street;
    private final TextField building;
    private final Optional<Amendment> moving;
    private final TextField phone;
    private final TextField url;
    private final TextField localCode;
    private final CheckboxGroup<OrganisationList> lists = new CheckboxGroup<>();
    private final TextArea note = new TextArea(Words.text("shell.company.note"));

    /** @param isNew whether the organisation is recorded by this form, so that there is nothing before it */
    CompanyFields(RecordForm form, List<OrganisationList> all, boolean isNew) {
        form.with(new H2(Words.text("shell.company.section.name")));
        name = new NameFields(form);
        renaming = isNew
                ? Optional.empty()
                : Optional.of(new Amendment(form, "nameFrom", Words.text("shell.company.amend-name")));
        number = narrow(form.optional("number", Fields.text("shell.members.field.number", 20)));
        corporateNumber = narrow(form.optional(
                "corporateNumber",
                Fields.text("shell.company.corporate-number", 30, "shell.company.corporate-number-help")));
        form.with(new H2(Words.text("shell.company.section.address")));
        postalCode = narrow(form.optional(
                "postalCode", Fields.text("shell.company.postal-code", 20, "shell.company.postal-code-help")));
        prefecture.setLabel(Words.text("shell.members.column.prefecture"));
        prefecture.setItems(Prefectures.ALL);
        form.optional("prefecture", prefecture);
        municipality = form.optional("municipality", Fields.text("shell.company.municipality", LONGEST));
        street = form.optional("street", Fields.text("shell.company.street", LONGEST));
        building = form.optional("building", Fields.text("shell.company.building", LONGEST));
        moving = isNew
                ? Optional.empty()
                : Optional.of(new Amendment(form, "addressFrom", Words.text("shell.company.amend-address")));
        form.with(new H2(Words.text("shell.company.section.more")));
        phone = narrow(form.optional("phone", Fields.text("shell.company.phone", 40, "shell.company.phone-help")));
        phone.getElement().setProperty("type", "tel");
        url = form.optional("url", Fields.text("shell.company.url", 300, "shell.company.url-help"));
        localCode = narrow(form.optional(
                "localCode", Fields.text("shell.company.local-code", 20, "shell.company.local-code-help")));
        lists.setLabel(Words.text("shell.company.lists"));
        lists.setItems(all);
        lists.setItemLabelGenerator(list -> list.name().in(Words.locale()));
        lists.setVisible(!all.isEmpty());
        form.optional("lists", lists);
        note.setMaxLength(LONGEST_NOTE);
        form.optional("note", note);
    }

    void show(Company company, List<OrganisationList> listsOfIt) {
        name.show(company.name());
        number.setValue(company.number());
        corporateNumber.setValue(company.corporateNumber().digits());
        PostalAddress address = company.address();
        postalCode.setValue(address.writtenCode());
        if (!address.prefecture().isEmpty() && !Prefectures.ALL.contains(address.prefecture())) {
            prefecture.setItems(Prefectures.with(address.prefecture()));
        }
        prefecture.setValue(address.prefecture().isEmpty() ? null : address.prefecture());
        municipality.setValue(address.municipality());
        street.setValue(address.street());
        building.setValue(address.building());
        phone.setValue(company.phone());
        url.setValue(company.url());
        localCode.setValue(company.localCode());
        note.setValue(company.note());
        lists.select(listsOfIt);
    }

    void chooseRenaming() {
        renaming.ifPresent(Amendment::chooseChange);
    }

    /** What the fields say. */
    ChangeCompany request(Id<Company> id, int version) {
        return new ChangeCompany(
                id,
                version,
                Typed.code(number.getValue()),
                name.value(),
                renaming.flatMap(Amendment::from),
                CorporateNumber.parse(corporateNumber.getValue()),
                address(),
                moving.flatMap(Amendment::from),
                Typed.code(localCode.getValue()),
                Typed.phone(phone.getValue()),
                url.getValue(),
                note.getValue());
    }

    /** Codes of the lists it is to stand in. */
    List<String> lists() {
        return lists.getValue().stream().map(OrganisationList::code).toList();
    }

    private PostalAddress address() {
        return new PostalAddress(
                postalCode.getValue(),
                prefecture.getOptionalValue().orElse(""),
                municipality.getValue(),
                street.getValue(),
                building.getValue());
    }

    private static TextField narrow(TextField field) {
        field.addClassName("iinkai-narrow");
        return field;
    }
}
