package org.iinkai.ui.kit;

/** A field for a mail address, in any width. */
public final class MailAddressField extends TidyField {
    private static final int LONGEST = 254;

    /** A field with its visible label. */
    public MailAddressField(String label) {
        super(label, LONGEST);
        setHelperText(Words.text("kit.field.mail-help"));
        getElement().setProperty("type", "email");
        inputMode("email");
        setWidthFull();
    }

    @Override
    String tidy(String typed) {
        return TypedText.email(typed);
    }

    @Override
    public String complaint() {
        return unlessMatches("[^@\\s<>\"(),;:\\\\]+@[^@\\s<>\"]+\\.[^@\\s.<>\"]+", "kit.field.mail-bad");
    }
}
