package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;

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

    /** What to say when it lacks its value. */
    String demand() {
        boolean isChoice = component instanceof Select<?>
                || component instanceof ComboBox<?>
                || component instanceof RadioButtonGroup<?>
                || component instanceof CheckboxGroup<?>;
        return Words.text(isChoice ? "kit.form.unchosen" : "kit.form.empty", label);
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
