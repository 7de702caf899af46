package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;

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
        return isUnreadable() || (isRequired && (value.isEmpty() || isBlank()));
    }

    /** Nothing but blanks is typed. An item that is chosen is a value, whatever stands for it. */
    private boolean isBlank() {
        return !isChoice() && value.getValue() instanceof String text && text.isBlank();
    }

    private boolean isChoice() {
        return component instanceof Select<?>
                || component instanceof ComboBox<?>
                || component instanceof RadioButtonGroup<?>
                || component instanceof CheckboxGroup<?>;
    }

    private boolean isUnreadable() {
        return component instanceof DayField day && day.isUnreadable();
    }

    /** What to say when it lacks its value. */
    String demand() {
        if (isUnreadable()) {
            return Words.text("kit.date.bad");
        }
        return Words.text(isChoice() ? "kit.form.unchosen" : "kit.form.empty", label);
    }

    /** Shows what can be seen to be wrong without asking a service. */
    void check() {
        if (lacksValue()) {
            show(demand());
        } else {
            complain();
        }
    }

    /** Shows what is wrong with what is filled in. */
    void complain() {
        if (component instanceof SelfChecked checked && !checked.complaint().isEmpty()) {
            show(checked.complaint());
        }
    }

    /** What it holds. */
    Optional<Object> content() {
        return Optional.ofNullable(value.getValue());
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
