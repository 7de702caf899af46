package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.ui.kit.CorporateNumberField;
import org.iinkai.ui.kit.PhoneField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** All that is known of an organisation, in a form. */
final class CompanyFields {
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 4000;

    private final TextField number;
    private final NameFields name;
    private final Optional<Amendment> renaming;
    private final CorporateNumberField corporateNumber;
    private final AddressFields address;
    private final Optional<Amendment> moving;
    private final PhoneField phone;
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
        corporateNumber = form.optional(
                "corporateNumber", new CorporateNumberField(Words.text("shell.company.corporate-number")));
        form.with(new H2(Words.text("shell.company.section.address")));
        address = new AddressFields(form);
        moving = isNew
                ? Optional.empty()
                : Optional.of(new Amendment(form, "addressFrom", Words.text("shell.company.amend-address")));
        form.with(new H2(Words.text("shell.company.section.more")));
        phone = form.optional("phone", new PhoneField(Words.text("shell.company.phone")));
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
        address.show(company.address());
        phone.setValue(company.phone());
        url.setValue(company.url());
        localCode.setValue(company.localCode());
        note.setValue(company.note());
        lists.setValue(new LinkedHashSet<>(listsOfIt));
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
                corporateNumber.number(),
                address.address(),
                moving.flatMap(Amendment::from),
                Typed.code(localCode.getValue()),
                phone.getValue(),
                url.getValue(),
                note.getValue());
    }

    /** Codes of the lists it is to stand in. */
    List<String> lists() {
        return lists.getValue().stream().map(OrganisationList::code).toList();
    }

    private static TextField narrow(TextField field) {
        field.addClassName("iinkai-narrow");
        return field;
    }
}
