package org.iinkai.ui.shell.documents;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

import org.iinkai.api.documents.TextLine;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Words;

/** What two versions say, line by line; a sign and a word say what came and went, not colour alone. */
final class ComparisonSheet {

    private ComparisonSheet() {}

    static void open(int earlier, int later, List<TextLine> lines) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.text("shell.library.compared", earlier, later));
        dialog.setMaxWidth(60, Unit.REM);
        dialog.setWidthFull();
        if (lines.stream().allMatch(line -> line.change() == TextLine.Change.SAME)) {
            dialog.add(new EmptyState(Words.text("shell.library.no-difference")));
        }
        Div sheet = new Div();
        sheet.addClassName("iinkai-compared");
        lines.forEach(line -> sheet.add(line(line)));
        dialog.add(sheet);
        dialog.getFooter().add(new Button(Words.text("shell.library.close"), click -> dialog.close()));
        dialog.open();
    }

    private static Div line(TextLine line) {
        Span sign = new Span(
                switch (line.change()) {
                    case SAME -> "\u00a0";
                    case ADDED -> "+";
                    case REMOVED -> "−";
                });
        sign.getElement().setAttribute("aria-hidden", "true");
        Div shown = new Div(sign);
        switch (line.change()) {
            case SAME -> shown.addClassName("iinkai-same");
            case ADDED -> {
                shown.addClassName("iinkai-added");
                shown.add(told("shell.library.added"));
            }
            case REMOVED -> {
                shown.addClassName("iinkai-removed");
                shown.add(told("shell.library.taken-out"));
            }
        }
        shown.add(new Span(line.text()));
        return shown;
    }

    /** For people who don't see the sign. */
    private static Span told(String key) {
        Span word = new Span(Words.text(key));
        word.addClassName("iinkai-unseen");
        return word;
    }
}
