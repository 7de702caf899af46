package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where rows would stand when there are none, and offers what can be done about it. */
public class EmptyState extends Div {

    /** A sentence and, where there are any, the next steps. */
    public EmptyState(String sentence, Component... nextSteps) {
        addClassName("iinkai-empty");
        getElement().setAttribute("role", "status");
        add(new Paragraph(sentence));
        add(nextSteps);
    }
}
