package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;

/** Lets the key / lead to a field of the page, except where it is typed into a text or a dialog is open. */
final class SlashKey {
    private static final String SCRIPT = Script.of("slash-key.js");

    private SlashKey() {}

    static void focuses(Component field) {
        field.getElement().setAttribute("aria-keyshortcuts", "/");
        field.addAttachListener(attached -> field.getElement().executeJs(SCRIPT));
    }
}
