package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;

/** Listens for the Enter key, but not for the one that ends the conversion of Japanese input. */
final class EnterKey {
    private static final String NOT_WHILE_CONVERTING =
            "event.key === 'Enter' && !event.isComposing && event.keyCode !== 229";
    private static final String NOT_WHERE_IT_MEANS_ANOTHER_THING = " && !event.defaultPrevented"
            + " && !event.target.closest('textarea, button, a, vaadin-button, vaadin-select-value-button,"
            + " vaadin-date-picker[opened], vaadin-combo-box[opened], vaadin-select[opened]')";

    private EnterKey() {}

    /** Runs an action when Enter is pressed in a field, with what is typed there by then. */
    static void inField(Component field, Runnable action) {
        field.getElement()
                .addEventListener("keydown", pressed -> action.run())
                .setFilter(NOT_WHILE_CONVERTING)
                .synchronizeProperty("value");
    }

    /**
     * Runs an action when Enter is pressed in a field of a form. The browser reports the changed value only after the
     * key, so the action waits for one answer of the browser.
     */
    static void inForm(Component form, Runnable action) {
        form.getElement()
                .addEventListener(
                        "keydown",
                        pressed -> form.getElement().executeJs("return true").then(value -> action.run()))
                .setFilter(NOT_WHILE_CONVERTING + NOT_WHERE_IT_MEANS_ANOTHER_THING);
    }
}
