package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its one h1, a sentence that says what the page is for, and what can be done, at the right. */
public class PageHeader extends Div {
    private final Div words = new Div();
    private final Div actions = new Div();
    private final H1 title = new H1();

    /** A header with a title that is already in the person's language. */
    public PageHeader(String title) {
        addClassName("iinkai-header");
        this.title.setText(title);
        words.addClassName("iinkai-header-words");
        words.add(this.title);
        actions.addClassName("iinkai-header-actions");
        actions.setVisible(false);
        add(words, actions);
    }

    /** The same with another title, where it is known later what the page is about. */
    public PageHeader titled(String text) {
        title.setText(text);
        return this;
    }

    /** Adds the lead sentence. */
    public PageHeader lead(String sentence) {
        Paragraph lead = new Paragraph(sentence);
        lead.addClassName("iinkai-lead");
        words.add(lead);
        return this;
    }

    /** Puts something beside the title, such as a {@link StatusBadge}. */
    public PageHeader beside(Component component) {
        Div line = new Div(title, component);
        line.addClassName("iinkai-header-line");
        words.addComponentAsFirst(line);
        return this;
    }

    /** Adds what can be done, at the right. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
        return this;
    }

    /** The title; also the first part of the browser's title. */
    public String title() {
        return title.getText();
    }
}
