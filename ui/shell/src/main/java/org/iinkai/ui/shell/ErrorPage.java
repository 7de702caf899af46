package org.iinkai.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** A page in place of one that can't be shown: what happened, what to do, the way home. */
abstract class ErrorPage extends Div {
    ErrorPage() {
        addClassName("iinkai-page");
    }

    final void show(String title, String sentence) {
        removeAll();
        add(new PageHeader(title), new Paragraph(sentence), new Anchor("", Words.text("shell.error.home")));
    }
}
