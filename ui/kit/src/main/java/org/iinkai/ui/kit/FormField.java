package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;

/**
 * A field of a form: the same component seen as what is shown, as what holds a value and as what can be wrong.
 *
 * @param label label without the word that says whether it must be filled
 */
record FormField(
        String name,
        String label,
        boolean isRequired,
        Component component,
        HasValue<?, ?> value,
        HasValidation validation) {

    boolean lacksValue() {
        return isRequired && (value.isEmpty() || (value.getValue() instanceof String text && text.isBlank()));
    }

    boolean isWrong() {
        return validation.isInvalid();
    }

    String error() {
        return validation.getErrorMessage();
    }

    void show(String sentence) {
        validation.setErrorMessage(sentence);
        validation.setInvalid(true);
    }

    void clear() {
        validation.setInvalid(false);
        validation.setErrorMessage("");
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
