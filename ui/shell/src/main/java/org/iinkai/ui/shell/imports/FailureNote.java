package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says why something failed, where its result would stand. */
final class FailureNote extends Div {

    FailureNote(String sentence) {
        addClassName("iinkai-error");
        getElement().setAttribute("role", "alert");
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(sentence));
    }
}
