package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** What is known about a record, as a list of terms and what they are. An empty value stays blank. */
public class Facts extends DescriptionList {

    /** An empty list. */
    public Facts() {
        addClassName("iinkai-facts");
    }

    /** Adds a line of text. */
    public Facts add(String term, String value) {
        return add(term, new Span(value));
    }

    /** Adds a line with something other than text. */
    public Facts add(String term, Component value) {
        add(new Term(term), new Description(value));
        return this;
    }
}
