package org.iinkai.ui.kit;

import com.vaadin.flow.component.textfield.TextField;

/**
 * A line of text that takes what people type in any width and shows it in one form once they leave the field. It holds
 * somebody else's data, so the browser fills in nothing.
 */
abstract class TidyField extends TextField implements SelfChecked {

    /** A field for at most so many letters as they are typed. */
    TidyField(String label, int longest) {
        super(label);
        setMaxLength(longest);
        getElement().setAttribute("autocomplete", "off");
        addValueChangeListener(change -> {
            String tidy = tidy(change.getValue());
            if (change.isFromClient() && !tidy.equals(change.getValue())) {
                setValue(tidy);
            }
        });
    }

    /** The form in which it is shown. */
    abstract String tidy(String typed);

    @Override
    public String complaint() {
        return "";
    }

    final void inputMode(String mode) {
        getElement().setAttribute("inputmode", mode);
    }

    final String unlessMatches(String pattern, String messageKey) {
        return getValue().isBlank() || getValue().matches(pattern) ? "" : Words.text(messageKey);
    }
}
