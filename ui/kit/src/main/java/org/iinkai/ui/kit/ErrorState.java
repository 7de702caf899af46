package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where something could not be shown: says what happened and offers to try again. */
public class ErrorState extends Div {

    /** A sentence and a button that tries again. */
    public ErrorState(String sentence, Runnable again) {
        addClassName("iinkai-error");
        getElement().setAttribute("role", "alert");
        var icon = VaadinIcon.WARNING.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Paragraph(sentence));
        add(new Button(Words.text("kit.error.again"), click -> again.run()));
    }
}
