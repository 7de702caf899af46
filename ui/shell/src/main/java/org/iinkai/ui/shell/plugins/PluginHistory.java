package org.iinkai.ui.shell.plugins;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;

import org.iinkai.api.host.Plugins;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Words;

/** What happened to bundles, newest first. */
final class PluginHistory extends Grid<Plugins.Change> {

    PluginHistory(List<Plugins.Change> changes) {
        addClassName("iinkai-table");
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setAriaLabel(Words.text("shell.plugins.history"));
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        addColumn(change -> Dates.moment(change.at()))
                .setHeader(Words.text("shell.plugins.at"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(Plugins.Change::id).setHeader(Words.text("shell.plugins.id"));
        addColumn(change -> Words.text("shell.plugins.did." + change.action()))
                .setHeader(Words.text("shell.plugins.action"));
        addColumn(PluginHistory::versions).setHeader(Words.text("shell.plugins.version"));
        addColumn(change -> Words.text("shell.plugins.outcome." + change.result()))
                .setHeader(Words.text("shell.plugins.result"));
        addColumn(PluginHistory::by).setHeader(Words.text("shell.plugins.by"));
        addColumn(change -> Figures.number(change.milliseconds()))
                .setHeader(Words.text("shell.plugins.milliseconds"))
                .setTextAlign(ColumnTextAlign.END);
        setEmptyStateText(Words.text("shell.plugins.no-history"));
        setItems(changes);
    }

    /** What the platform does by itself has names of its own. */
    private static String by(Plugins.Change change) {
        return switch (change.by()) {
            case "inbox" -> Words.text("shell.plugins.by-inbox");
            case "command line" -> Words.text("shell.plugins.by-command");
            case "host" -> Words.text("shell.plugins.by-host");
            default -> change.by();
        };
    }

    private static String versions(Plugins.Change change) {
        return change.fromVersion().isEmpty() || change.fromVersion().equals(change.toVersion())
                ? change.toVersion()
                : change.fromVersion() + " → " + change.toVersion();
    }
}
