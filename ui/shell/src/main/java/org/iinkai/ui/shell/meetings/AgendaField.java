package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Words;

/** An agenda in a form: items that are added, filled in, moved and removed. Its value is an {@link AgendaText}. */
final class AgendaField extends CustomField<String> implements AgendaRow.Agenda {

    private final Div list = new Div();
    private final List<AgendaRow> rows = new ArrayList<>();
    private final PaperChoice papers;

    AgendaField(PaperChoice papers) {
        super("");
        this.papers = papers;
        setLabel(Words.text("shell.meetings.agenda"));
        addClassName("iinkai-agenda");
        Button more = new Button(Words.text("shell.meetings.agenda-add"), click -> append());
        add(list, more);
    }

    void show(List<AgendaItem> agenda) {
        setValue(AgendaText.of(agenda.stream()
                .map(item -> new AgendaText.Item(
                        item.title(),
                        item.presenter(),
                        item.text(),
                        item.decision(),
                        Paper.text(Papers.of(item, papers.known()))))
                .toList()));
    }

    /**
     * The items; those with nothing in them are left out.
     *
     * @throws org.iinkai.api.error.Refused when one has no title
     */
    List<AgendaItem> items() {
        List<AgendaRow> filled =
                rows.stream().filter(row -> !row.typed().isBlank()).toList();
        filled.forEach(AgendaRow::check);
        return filled.stream().map(AgendaRow::item).toList();
    }

    @Override
    protected String generateModelValue() {
        return AgendaText.of(rows.stream().map(AgendaRow::typed).toList());
    }

    @Override
    protected void setPresentationValue(String value) {
        rows.clear();
        AgendaText.items(value)
                .forEach(item -> rows.add(new AgendaRow(item, papers.field(Paper.papers(item.papers())), this)));
        arrange();
    }

    @Override
    public void focus() {
        rows.stream().filter(AgendaRow::isWrong).findFirst().ifPresentOrElse(AgendaRow::enter, super::focus);
    }

    @Override
    public void typed() {
        updateValue();
    }

    @Override
    public void move(AgendaRow row, int by) {
        int from = rows.indexOf(row);
        Collections.swap(rows, from, from + by);
        arrange();
        updateValue();
    }

    @Override
    public void remove(AgendaRow row) {
        if (row.typed().isBlank()) {
            drop(row);
        } else {
            Confirm.danger(
                    Words.text("shell.meetings.remove-title"),
                    Words.text("shell.meetings.remove-question", row.typed().title()),
                    Words.text("shell.meetings.remove"),
                    () -> drop(row));
        }
    }

    private void drop(AgendaRow row) {
        rows.remove(row);
        arrange();
        updateValue();
    }

    private void append() {
        AgendaRow row = new AgendaRow(new AgendaText.Item("", "", "", "", ""), papers.field(List.of()), this);
        rows.add(row);
        arrange();
        updateValue();
        row.enter();
    }

    private void arrange() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).place(i + 1, rows.size());
            list.add(rows.get(i));
        }
    }
}
