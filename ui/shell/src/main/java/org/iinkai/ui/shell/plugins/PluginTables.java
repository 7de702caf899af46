package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

import org.iinkai.api.host.PluginTable;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What a bundle stores: its tables, and what each takes. */
final class PluginTables extends Div {

    PluginTables(List<PluginTable> tables) {
        if (tables.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.plugins.data-none"));
            none.addClassName("iinkai-quiet");
            add(none);
            return;
        }
        SmallTable shown = new SmallTable(
                        Words.text("shell.plugins.data"),
                        Words.text("shell.plugins.table"),
                        Words.text("shell.plugins.rows"),
                        Words.text("shell.plugins.size"))
                .ofFigures();
        tables.forEach(table -> shown.row(
                SmallTable.text(table.name()),
                SmallTable.text(Figures.number(table.rows())),
                SmallTable.text(Figures.size(table.bytes()))));
        shown.row(
                SmallTable.text(Words.text("shell.plugins.total")),
                SmallTable.text(Figures.number(
                        tables.stream().mapToLong(PluginTable::rows).sum())),
                SmallTable.text(Figures.size(
                        tables.stream().mapToLong(PluginTable::bytes).sum())));
        add(shown);
    }
}
