package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.ui.kit.CorporateNumberField;
import org.iinkai.ui.kit.KanaField;
import org.iinkai.ui.kit.PhoneField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.AddressFields;
import org.iinkai.ui.shell.members.Fields;

/** What an applicant answers, in a form. */
final class ApplicantFields {
    private static final int LONGEST = 200;
    private static final int LONGEST_URL = 300;

    private final TextField name;
    private final KanaField kana;
    private final CorporateNumberField number;
    private final AddressFields address;
    private final PhoneField phone;
    private final TextField url;
    private final Select<MemberCategory> category = new Select<>();
    private final PersonFields representative;
    private final PersonFields contact;
    private final TextArea remarks = new TextArea(label("remarks"));

    /** @param open categories that can be applied for */
    ApplicantFields(RecordForm form, List<MemberCategory> open) {
        name = form.required("name", text("name", LONGEST));
        name.setHelperText(label("name-help"));
        kana = form.optional("kana", new KanaField(label("kana"), LONGEST));
        number = form.optional("corporateNumber", new CorporateNumberField(label("corporate-number")));
        category.setLabel(label("category"));
        category.setEmptySelectionAllowed(true);
        category.setItems(open);
        category.setItemLabelGenerator(
                value -> value == null ? "" : value.name().in(Words.locale()));
        form.optional("category", category);
        address = new AddressFields(form);
        phone = form.optional("phone", new PhoneField(label("phone")));
        url = form.optional("url", text("url", LONGEST_URL));
        representative = new PersonFields(form, "representative");
        contact = new PersonFields(form, "contact");
        remarks.setMaxLength(Applicant.LONGEST_REMARKS);
        remarks.setWidthFull();
        form.optional("remarks", remarks);
    }

    void show(Applicant applicant) {
        // the name as one types it, with its form in full
        name.setValue(CorporateForm.full(applicant.name()));
        kana.setValue(applicant.name().kana());
        number.setValue(applicant.corporateNumber().digits());
        category.setValue(category.getListDataView()
                .getItems()
                .filter(known -> known.code().equals(applicant.category()))
                .findFirst()
                .orElse(null));
        address.show(applicant.address());
        phone.setValue(applicant.phone());
        url.setValue(applicant.url());
        representative.show(applicant.representative());
        contact.show(applicant.contact());
        remarks.setValue(applicant.remarks());
    }

    /** What the fields say. */
    Applicant applicant() {
        return new Applicant(
                CorporateForm.split("", true, name.getValue(), kana.getValue()),
                number.number(),
                address.address(),
                phone.getValue(),
                url.getValue(),
                category.getOptionalValue().map(MemberCategory::code).orElse(""),
                representative.person(),
                contact.person(),
                remarks.getValue());
    }

    private static TextField text(String key, int longest) {
        TextField field = Fields.text("shell.applications.field." + key, longest);
        field.setWidthFull();
        return field;
    }

    private static String label(String key) {
        return Words.text("shell.applications.field." + key);
    }
}
