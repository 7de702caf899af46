package org.iinkai.ui.kit;

import org.iinkai.api.error.Refused;
import org.iinkai.api.members.CorporateNumber;

/** A field for the 13 digits of a legal person (法人番号), in any width; a wrong check digit is told on leaving it. */
public final class CorporateNumberField extends TidyField {
    private static final int LONGEST = 30;

    /** A field with its visible label. */
    public CorporateNumberField(String label) {
        super(label, LONGEST);
        setHelperText(Words.text("kit.field.corporate-number-help"));
        inputMode("numeric");
        addClassName("iinkai-narrow");
    }

    /**
     * The number; none where the field is empty.
     *
     * @throws Refused when it can't be right
     */
    public CorporateNumber number() {
        return CorporateNumber.parse(getValue());
    }

    @Override
    String tidy(String typed) {
        return TypedText.digits(typed);
    }

    @Override
    public String complaint() {
        try {
            number();
            return "";
        } catch (Refused refused) {
            return Words.text(refused);
        }
    }
}
