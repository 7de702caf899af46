package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Merge;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** The merges that were made, latest first, each with its way back. */
public final class MergeHistory extends Div {
    private final Consumer<Id<Merge>> undoing;
    private final Runnable then;

    /**
     * A history.
     *
     * @param undoing makes two records of a merge again
     * @param then what to do afterwards
     */
    public MergeHistory(List<Merge> merges, Consumer<Id<Merge>> undoing, Runnable then) {
        this.undoing = undoing;
        this.then = then;
        if (merges.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.merge.none"));
            none.addClassName("iinkai-quiet");
            add(none);
        } else {
            add(table(merges));
        }
    }

    private Component table(List<Merge> merges) {
        SmallTable table = new SmallTable(
                Words.text("shell.merge.history"),
                Words.text("shell.company.history-at"),
                Words.text("shell.merge.kept"),
                Words.text("shell.merge.other"),
                Words.text("shell.company.history-by"),
                Words.text("shell.settings.actions"));
        for (Merge merge : merges) {
            table.row(
                    SmallTable.text(Dates.moment(merge.at())),
                    SmallTable.text(merge.kept()),
                    SmallTable.text(merge.other()),
                    SmallTable.text(merge.by()),
                    merge.isUndone()
                            ? new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.merge.undone-state"))
                            : undo(merge));
        }
        return table;
    }

    private Button undo(Merge merge) {
        Button undo = new Button(Words.text("shell.merge.undo"));
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        undo.setAriaLabel(Words.text("shell.merge.undo-of", merge.other()));
        undo.addClickListener(click -> Confirm.ask(
                Words.text("shell.merge.undo-title"),
                Words.text("shell.merge.undo-question", merge.other(), merge.kept()),
                Words.text("shell.merge.undo"),
                () -> undo(merge, merge.other())));
        return undo;
    }

    private void undo(Merge merge, String name) {
        try {
            undoing.accept(merge.id());
            Notices.done("shell.merge.undone", name);
            then.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }
}
