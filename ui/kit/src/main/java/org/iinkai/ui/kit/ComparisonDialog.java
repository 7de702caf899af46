package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.audit.AuditEntry;

/** Two versions of a record side by side; for each field that differs, which one is right. */
final class ComparisonDialog {
    private final Dialog dialog = new Dialog();

    /** A field that both say differently. */
    static final class Line {
        private final FormField field;
        private final RadioButtonGroup<Boolean> choice = new RadioButtonGroup<>();

        Line(FormField field, String theirs, String mine, boolean isMine) {
            this.field = field;
            choice.setAriaLabel(field.label());
            choice.setItems(false, true);
            choice.setItemLabelGenerator(own ->
                    Words.text(own ? "kit.compare.mine-is" : "kit.compare.theirs-is", said(own ? mine : theirs)));
            choice.setRenderer(new ComponentRenderer<Component, Boolean>(own -> shown(own, said(own ? mine : theirs))));
            choice.setValue(isMine);
        }

        FormField field() {
            return field;
        }

        private Div row() {
            Span name = new Span(field.label());
            name.addClassName("iinkai-compare-field");
            name.getElement().setAttribute("aria-hidden", "true");
            Div row = new Div(name, choice);
            row.addClassName("iinkai-compare-row");
            return row;
        }

        boolean isMine() {
            return choice.getValue();
        }

        private static String said(String text) {
            return text.isEmpty() ? Words.text("kit.compare.nothing") : text;
        }

        private static Component shown(boolean isMine, String text) {
            Span whose = new Span(Words.text(isMine ? "kit.compare.mine" : "kit.compare.theirs"));
            whose.addClassName("iinkai-compare-whose");
            Span said = new Span(text);
            said.addClassName("iinkai-lines");
            return new Span(whose, said);
        }
    }

    /**
     * A dialog to be opened.
     *
     * @param last who changed the record and when, where it is known
     * @param settle goes on with the choices made
     * @param takeTheirs goes on with what is stored
     */
    ComparisonDialog(Optional<AuditEntry> last, List<Line> lines, Runnable settle, Runnable takeTheirs) {
        dialog.setHeaderTitle(Words.text("kit.compare.title"));
        dialog.setMaxWidth(56, Unit.REM);
        dialog.setWidthFull();
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(lead(last)), table(lines));
        Button choose = button("kit.compare.use", settle);
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter()
                .add(
                        button("kit.cancel", () -> {}),
                        button("kit.compare.take-theirs", takeTheirs),
                        button("kit.compare.keep-mine", () -> {
                            lines.forEach(line -> line.choice.setValue(true));
                            settle.run();
                        }),
                        choose);
    }

    void open() {
        dialog.open();
    }

    private static String lead(Optional<AuditEntry> last) {
        return last.filter(entry -> !entry.by().isEmpty())
                .map(entry -> Words.text("kit.compare.lead", entry.by(), Dates.moment(entry.at())))
                .orElseGet(() -> Words.text("kit.compare.lead-unknown"));
    }

    private static Div table(List<Line> lines) {
        Div head = new Div(
                new Span(Words.text("kit.compare.field")),
                new Span(Words.text("kit.compare.theirs")),
                new Span(Words.text("kit.compare.mine")));
        head.addClassName("iinkai-compare-head");
        head.getElement().setAttribute("aria-hidden", "true");
        Div table = new Div(head);
        table.addClassName("iinkai-compare");
        lines.forEach(line -> table.add(line.row()));
        return table;
    }

    private Button button(String key, Runnable act) {
        return new Button(Words.text(key), click -> {
            dialog.close();
            act.run();
        });
    }
}
