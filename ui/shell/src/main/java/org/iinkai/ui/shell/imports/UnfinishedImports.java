package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** Imports that are under way or were left on the way, each leading to where it is. */
final class UnfinishedImports extends Div {

    UnfinishedImports(ImportRuns runs, List<ImportTable> tables) {
        List<ImportRun> unfinished = runs.unfinished();
        setVisible(!unfinished.isEmpty());
        UnorderedList list = new UnorderedList();
        unfinished.forEach(run -> list.add(new ListItem(
                new Anchor("imports/" + run.id(), run.file()),
                new Span(Words.text(
                        "shell.imports.unfinished-of",
                        ImportWords.table(tables, run.table()),
                        run.by(),
                        Dates.moment(run.at()))),
                ImportWords.badge(run))));
        add(new H2(Words.text("shell.imports.unfinished")), list);
    }
}
