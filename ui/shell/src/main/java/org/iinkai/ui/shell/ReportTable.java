package org.iinkai.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

import org.iinkai.api.activities.FactValue;

/** A table of the report as a real table; it scrolls within itself where it does not fit. */
final class ReportTable extends Div {

    ReportTable(FactValue.Table table) {
        addClassName("iinkai-report-table");
        getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        NativeTable content = new NativeTable();
        NativeTableRow header = new NativeTableRow();
        table.header().forEach(text -> header.add(heading(text, "col")));
        content.getHead().add(header);
        for (int row = 0; row < table.rows().size(); row++) {
            content.getBody().add(row(table, row));
        }
        add(content);
    }

    private static NativeTableRow row(FactValue.Table table, int index) {
        List<String> cells = table.rows().get(index);
        NativeTableRow row = new NativeTableRow();
        row.add(heading(cells.getFirst(), "row"));
        for (int column = 1; column < cells.size(); column++) {
            row.add(figure(cells.get(column), table.path(index, column)));
        }
        return row;
    }

    private static NativeTableCell figure(String text, String path) {
        return path.isEmpty() ? new NativeTableCell(text) : new NativeTableCell(new Anchor(path, text));
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
