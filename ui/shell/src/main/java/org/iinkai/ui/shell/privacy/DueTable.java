package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.IntSupplier;

import org.iinkai.api.error.Refused;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.Retention;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Records that are over, to pick from and to delete. */
final class DueTable extends Div {

    private final Deleting deleting;
    private final Set<String> picked = new LinkedHashSet<>();
    private final Button some = new Button();

    DueTable(DueRecords due, Deleting deleting) {
        this.deleting = deleting;
        add(new H2(Words.text("shell.retention.over", Figures.number(due.count()))));
        if (due.count() == 0) {
            Paragraph none = new Paragraph(Words.text("shell.retention.none"));
            none.addClassName("iinkai-quiet");
            add(none);
        } else {
            fill(due);
        }
    }

    /**
     * What deletes.
     *
     * @param then shows what is left
     */
    record Deleting(Retention retention, String set, Runnable then) {}

    private void fill(DueRecords due) {
        SmallTable table = new SmallTable(
                Words.text("shell.retention.due"),
                Words.text("shell.retention.record"),
                Words.text("shell.retention.since"),
                Words.text("shell.retention.pick"));
        due.rows().forEach(row -> table.row(name(row), SmallTable.text(Dates.day(row.since())), pick(row)));
        some.addThemeVariants(ButtonVariant.LUMO_ERROR);
        some.addClickListener(click ->
                ask(picked.size(), () -> deleting.retention().delete(deleting.set(), Set.copyOf(picked))));
        Button all = new Button(Words.text("shell.retention.delete-all", Figures.number(due.count())));
        all.addThemeVariants(ButtonVariant.LUMO_ERROR);
        all.addClickListener(
                click -> ask(due.count(), () -> deleting.retention().deleteAll(deleting.set())));
        count();
        Div line = new Div(some, all);
        line.addClassName("iinkai-line");
        add(line);
        if (due.rows().size() < due.count()) {
            add(new Paragraph(Words.text("shell.retention.first", due.rows().size())));
        }
        add(table);
    }

    private static Component name(DueRecord row) {
        return row.path().isEmpty() ? SmallTable.text(row.title()) : new Anchor(row.path(), row.title());
    }

    private Checkbox pick(DueRecord row) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(Words.text("shell.retention.pick-one", row.title()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                picked.add(row.id());
            } else {
                picked.remove(row.id());
            }
            count();
        });
        return box;
    }

    private void count() {
        some.setText(Words.text("shell.retention.delete-some", picked.size()));
        some.setEnabled(!picked.isEmpty());
    }

    private void ask(long number, IntSupplier delete) {
        Confirm.danger(
                Words.text("shell.retention.delete-title"),
                Words.text("shell.retention.delete-question", Figures.number(number)),
                Words.text("shell.retention.delete"),
                () -> delete(number, delete));
    }

    private void delete(long wanted, IntSupplier delete) {
        try {
            int deleted = delete.getAsInt();
            if (deleted < wanted) {
                Notices.tell("shell.retention.deleted-less", deleted, wanted - deleted);
            } else {
                Notices.done("shell.retention.deleted", deleted);
            }
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        deleting.then().run();
    }
}
