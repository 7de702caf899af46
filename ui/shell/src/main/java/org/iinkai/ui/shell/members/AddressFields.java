package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;

import org.iinkai.api.members.PostalAddress;
import org.iinkai.ui.kit.PostalCodeField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** A postal address in a form. Nothing is looked up by the postal code; all parts are typed. */
public final class AddressFields {
    private static final int LONGEST = 200;

    private final PostalCodeField postalCode;
    private final ComboBox<String> prefecture = new ComboBox<>(Words.text("shell.members.column.prefecture"));
    private final TextField municipality;
    private final TextField street;
    private final TextField building;

    /** Fields without a value at the end of a form. */
    public AddressFields(RecordForm form) {
        postalCode = form.optional("postalCode", new PostalCodeField(Words.text("shell.company.postal-code")));
        prefecture.setItems(Prefectures.ALL);
        form.optional("prefecture", prefecture);
        municipality = form.optional("municipality", Fields.text("shell.company.municipality", LONGEST));
        street = form.optional("street", Fields.text("shell.company.street", LONGEST));
        building = form.optional("building", Fields.text("shell.company.building", LONGEST));
    }

    /** Shows an address. */
    public void show(PostalAddress address) {
        postalCode.setValue(address.writtenCode());
        if (!address.prefecture().isEmpty() && !Prefectures.ALL.contains(address.prefecture())) {
            prefecture.setItems(Prefectures.with(address.prefecture()));
        }
        prefecture.setValue(address.prefecture().isEmpty() ? null : address.prefecture());
        municipality.setValue(address.municipality());
        street.setValue(address.street());
        building.setValue(address.building());
    }

    /**
     * The address as typed.
     *
     * @throws org.iinkai.api.error.Refused when it can't be right
     */
    public PostalAddress address() {
        return new PostalAddress(
                postalCode.getValue(),
                prefecture.getOptionalValue().orElse(""),
                municipality.getValue(),
                street.getValue(),
                building.getValue());
    }
}
