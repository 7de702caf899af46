package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;

import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Words;

/** The fields of one item of an agenda, with what moves it or takes it away. */
final class AgendaRow extends Div {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int WHILE_TYPING = 2_000;

    private final Span name = new Span();
    private final Button up = button("shell.meetings.up");
    private final Button down = button("shell.meetings.down");
    private final Button remove = button("shell.meetings.remove");
    private final TextField title = new TextField(label("kit.form.label-required", "shell.meetings.agenda-title"));
    private final TextField presenter = new TextField(label("kit.form.label-optional", "shell.meetings.presenter"));
    private final TextArea text = new TextArea(label("kit.form.label-optional", "shell.meetings.explanation"));
    private final TextArea decision = new TextArea(label("kit.form.label-optional", "shell.meetings.decision"));

    private final MultiSelectComboBox<Paper> papers;

    /** What can be asked of the agenda that a row stands in. */
    interface Agenda {

        /** Something was typed. */
        void typed();

        /** Moves a row by so many places. */
        void move(AgendaRow row, int by);

        void remove(AgendaRow row);
    }

    AgendaRow(AgendaText.Item item, MultiSelectComboBox<Paper> papers, Agenda agenda) {
        this.papers = papers;
        addClassName("iinkai-agenda-row");
        getElement().setAttribute("role", "group");
        title.setMaxLength(LONGEST_LINE);
        presenter.setMaxLength(LONGEST_LINE);
        text.setMaxLength(LONGEST_TEXT);
        decision.setMaxLength(LONGEST_TEXT);
        title.setManualValidation(true);
        title.setValue(item.title());
        presenter.setValue(item.presenter());
        text.setValue(item.text());
        decision.setValue(item.decision());
        Stream.of(title, presenter, text, decision).forEach(field -> listen(field, agenda));
        papers.addValueChangeListener(change -> agenda.typed());
        up.addClickListener(click -> agenda.move(this, -1));
        down.addClickListener(click -> agenda.move(this, 1));
        remove.addClickListener(click -> agenda.remove(this));
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("iinkai-row-actions");
        Div head = new Div(name, buttons);
        head.addClassName("iinkai-agenda-head");
        add(head, title, presenter, text, papers, decision);
    }

    private void listen(TextFieldBase<?, String> field, Agenda agenda) {
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", "off");
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(WHILE_TYPING);
        field.addValueChangeListener(change -> {
            title.setInvalid(title.isInvalid() && title.getValue().isBlank());
            agenda.typed();
        });
    }

    private static String label(String form, String key) {
        return Words.text(form, Words.text(key));
    }

    private static Button button(String key) {
        Button button = new Button(Words.text(key));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    /** Says where the row stands, from 1. */
    void place(int position, int last) {
        String called = Words.text("shell.meetings.agenda-place", position);
        name.setText(called);
        getElement().setAttribute("aria-label", called);
        up.setAriaLabel(Words.text("shell.meetings.action-of", up.getText(), called));
        down.setAriaLabel(Words.text("shell.meetings.action-of", down.getText(), called));
        remove.setAriaLabel(Words.text("shell.meetings.action-of", remove.getText(), called));
        up.setEnabled(position > 1);
        down.setEnabled(position < last);
    }

    AgendaText.Item typed() {
        return new AgendaText.Item(
                title.getValue(),
                presenter.getValue(),
                text.getValue(),
                decision.getValue(),
                Paper.text(papers.getValue()));
    }

    /** Says beside the title what is wrong with it. */
    void check() {
        if (title.getValue().isBlank()) {
            title.setErrorMessage(Words.text("kit.form.empty", Words.text("shell.meetings.agenda-title")));
            title.setInvalid(true);
        }
    }

    boolean isWrong() {
        return title.isInvalid();
    }

    void enter() {
        title.focus();
    }

    /**
     * The item.
     *
     * @throws Refused when it has no title
     */
    AgendaItem item() {
        return new AgendaItem(
                title.getValue(),
                presenter.getValue(),
                text.getValue(),
                decision.getValue(),
                papers.getValue().stream().map(Paper::id).toList());
    }
}
