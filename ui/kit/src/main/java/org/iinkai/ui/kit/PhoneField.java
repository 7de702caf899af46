package org.iinkai.ui.kit;

/** A field for a telephone number: takes hyphens, brackets, spaces, +81 and any width, and shows 03-1234-5678. */
public final class PhoneField extends TidyField {
    private static final int LONGEST = 40;

    /** A field with its visible label. */
    public PhoneField(String label) {
        super(label, LONGEST);
        setHelperText(Words.text("kit.field.phone-help"));
        getElement().setProperty("type", "tel");
        addClassName("iinkai-narrow");
    }

    @Override
    String tidy(String typed) {
        return TypedText.phone(typed);
    }

    @Override
    public String complaint() {
        return unlessMatches("\\+?[0-9]([0-9() -]){5,28}", "kit.field.phone-bad");
    }
}
