package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.audit.RecordedChange;

/** What fields were before and are after, a row each. Values that were erased say so. */
public final class ChangeTable extends Div {

    /** A table of these changes. */
    public ChangeTable(List<RecordedChange> changes) {
        addClassNames("iinkai-small-table", "iinkai-changes");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", Words.text("kit.changes.title"));
        NativeTable table = new NativeTable();
        table.getHead()
                .add(new NativeTableRow(
                        heading(Words.text("kit.changes.field"), "col"),
                        heading(Words.text("kit.changes.before"), "col"),
                        heading(Words.text("kit.changes.after"), "col")));
        changes.forEach(change -> table.getBody()
                .add(new NativeTableRow(
                        heading(Words.text(change.field()), "row"),
                        cell(change, change.before(), "kit.changes.before"),
                        cell(change, change.after(), "kit.changes.after"))));
        add(table);
    }

    /** A change in one line: 電話番号：03-1111-1111→03-2222-2222. */
    public static String line(RecordedChange change) {
        return Words.text(
                "kit.changes.line",
                Words.text(change.field()),
                text(change, change.before()),
                text(change, change.after()));
    }

    /** A value as screens show it: days in the language of the window, yes and no in words. */
    private static String text(RecordedChange change, String value) {
        if (change.isErased()) {
            return Words.text("kit.changes.erased");
        }
        if (value.matches("[0-9]{4}-[0-1][0-9]-[0-3][0-9]")) {
            return Dates.day(LocalDate.parse(value));
        }
        return switch (value) {
            case "true" -> Words.text("kit.changes.yes");
            case "false" -> Words.text("kit.changes.no");
            default -> value;
        };
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static NativeTableCell cell(RecordedChange change, String value, String labelKey) {
        Component content = new Span(text(change, value));
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName(change.isErased() ? "iinkai-quiet" : "iinkai-lines");
        cell.getElement().setAttribute("data-label", Words.text(labelKey));
        return cell;
    }
}
