package org.iinkai.ui.shell;

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
        table.rows().forEach(row -> content.getBody().add(row(row)));
        add(content);
    }

    private static NativeTableRow row(List<String> cells) {
        NativeTableRow row = new NativeTableRow();
        row.add(heading(cells.getFirst(), "row"));
        cells.stream().skip(1).forEach(cell -> row.add(new NativeTableCell(cell)));
        return row;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
