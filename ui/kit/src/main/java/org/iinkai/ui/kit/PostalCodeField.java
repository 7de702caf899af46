package org.iinkai.ui.kit;

/** A field for a postal code: takes 1000001, 100-0001, 〒 and any width alike, and shows 100-0001. */
public final class PostalCodeField extends TidyField {
    private static final int LONGEST = 20;

    /** A field with its visible label. */
    public PostalCodeField(String label) {
        super(label, LONGEST);
        setHelperText(Words.text("kit.field.postal-code-help"));
        inputMode("numeric");
        addClassName("iinkai-narrow");
    }

    @Override
    String tidy(String typed) {
        return TypedText.postalCode(typed);
    }

    @Override
    public String complaint() {
        return unlessMatches("[0-9]{3}-?[0-9]{4}", "kit.field.postal-code-bad");
    }
}
