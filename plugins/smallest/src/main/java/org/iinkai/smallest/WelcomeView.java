package org.iinkai.smallest;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.iinkai.api.access.Access;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** Greets whoever opens it. */
final class WelcomeView extends Div {

    private static final long serialVersionUID = 1L;

    WelcomeView(Access access) {
        addClassName("iinkai-page");
        add(new PageHeader(Words.text("smallest.title")));
        add(new Paragraph(Words.text("smallest.welcome", access.caller().name())));
    }
}
