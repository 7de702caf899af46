package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.portal.OwnCompany;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** What a company can propose to change of itself, in a form: the fields of the register that are not the office's own. */
public final class OwnCompanyFields {
    private static final int LONGEST = 200;

    private final OwnCompany before;
    private final NameFields name;
    private final Amendment renaming;
    private final TextField corporateNumber;
    private final TextField postalCode;
    private final ComboBox<String> prefecture = new ComboBox<>();
    private final TextField municipality;
    private final TextField street;
    private final TextField building;
    private final Amendment moving;
    private final TextField phone;
    private final TextField url;

    /** Fields that hold what is recorded. */
    public OwnCompanyFields(RecordForm form, OwnCompany company) {
        before = company;
        form.with(new H2(Words.text("shell.company.section.name")));
        name = new NameFields(form);
        name.show(company.name());
        renaming = new Amendment(form, "nameFrom", Words.text("shell.company.amend-name"));
        corporateNumber = form.optional(
                "corporateNumber",
                Fields.text("shell.company.corporate-number", 30, "shell.company.corporate-number-help"));
        corporateNumber.setValue(company.corporateNumber().digits());
        form.with(new H2(Words.text("shell.company.section.address")));
        PostalAddress address = company.address();
        postalCode = form.optional(
                "postalCode", Fields.text("shell.company.postal-code", 20, "shell.company.postal-code-help"));
        postalCode.setValue(address.writtenCode());
        prefecture.setLabel(Words.text("shell.members.column.prefecture"));
        prefecture.setItems(
                address.prefecture().isEmpty() || Prefectures.ALL.contains(address.prefecture())
                        ? Prefectures.ALL
                        : Prefectures.with(address.prefecture()));
        prefecture.setValue(address.prefecture().isEmpty() ? null : address.prefecture());
        form.optional("prefecture", prefecture);
        municipality = text(form, "municipality", "shell.company.municipality", address.municipality());
        street = text(form, "street", "shell.company.street", address.street());
        building = text(form, "building", "shell.company.building", address.building());
        moving = new Amendment(form, "addressFrom", Words.text("shell.company.amend-address"));
        form.with(new H2(Words.text("shell.portal.section-more")));
        phone = form.optional("phone", Fields.text("shell.company.phone", 40, "shell.company.phone-help"));
        phone.getElement().setProperty("type", "tel");
        phone.setValue(company.phone());
        url = form.optional("url", Fields.text("shell.company.url", 300, "shell.company.url-help"));
        url.setValue(company.url());
        corporateNumber.addClassName("iinkai-narrow");
        postalCode.addClassName("iinkai-narrow");
        phone.addClassName("iinkai-narrow");
    }

    /** What the fields say. */
    public ChangeCompany request() {
        return new ChangeCompany(
                before.id(),
                before.version(),
                before.number(),
                name.value(),
                renaming.from(),
                CorporateNumber.parse(corporateNumber.getValue()),
                new PostalAddress(
                        postalCode.getValue(),
                        prefecture.getOptionalValue().orElse(""),
                        municipality.getValue(),
                        street.getValue(),
                        building.getValue()),
                moving.from(),
                "",
                Typed.phone(phone.getValue()),
                url.getValue(),
                "");
    }

    private static TextField text(RecordForm form, String field, String labelKey, String value) {
        TextField text = form.optional(field, Fields.text(labelKey, LONGEST));
        text.setValue(value);
        return text;
    }
}
