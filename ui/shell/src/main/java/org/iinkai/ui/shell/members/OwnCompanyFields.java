package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.portal.OwnCompany;
import org.iinkai.ui.kit.CorporateNumberField;
import org.iinkai.ui.kit.PhoneField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** What a company can propose to change of itself, in a form: the fields of the register that are not the office's own. */
public final class OwnCompanyFields {
    private final OwnCompany before;
    private final NameFields name;
    private final Amendment renaming;
    private final CorporateNumberField corporateNumber;
    private final AddressFields address;
    private final Amendment moving;
    private final PhoneField phone;
    private final TextField url;

    /** Fields that hold what is recorded. */
    public OwnCompanyFields(RecordForm form, OwnCompany company) {
        before = company;
        form.with(new H2(Words.text("shell.company.section.name")));
        name = new NameFields(form);
        name.show(company.name());
        renaming = new Amendment(form, "nameFrom", Words.text("shell.company.amend-name"));
        corporateNumber = form.optional(
                "corporateNumber", new CorporateNumberField(Words.text("shell.company.corporate-number")));
        corporateNumber.setValue(company.corporateNumber().digits());
        form.with(new H2(Words.text("shell.company.section.address")));
        address = new AddressFields(form);
        address.show(company.address());
        moving = new Amendment(form, "addressFrom", Words.text("shell.company.amend-address"));
        form.with(new H2(Words.text("shell.portal.section-more")));
        phone = form.optional("phone", new PhoneField(Words.text("shell.company.phone")));
        phone.setValue(company.phone());
        url = form.optional("url", Fields.text("shell.company.url", 300, "shell.company.url-help"));
        url.setValue(company.url());
    }

    /** What the fields say. */
    public ChangeCompany request() {
        return new ChangeCompany(
                before.id(),
                before.version(),
                before.number(),
                name.value(),
                renaming.from(),
                corporateNumber.number(),
                address.address(),
                moving.from(),
                "",
                phone.getValue(),
                url.getValue(),
                "");
    }
}
