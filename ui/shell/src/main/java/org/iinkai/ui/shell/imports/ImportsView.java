package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Imports that ended, newest first, each leading to what came of it. */
public final class ImportsView extends ListPage<ImportRun> {

    private final ImportRuns runs;

    /** Made by the host. */
    public ImportsView(ImportRuns runs) {
        super("shell.imports");
        this.runs = runs;
        List<ImportTable> tables = runs.tables();
        link("file", ImportRun::file, run -> "imports/" + run.id());
        column("table", run -> ImportWords.table(tables, run.table())).width("6.5rem");
        column("state", ImportWords::state).shownAs(ImportWords::badge).width("9rem");
        column("ended", run -> run.ended().map(Dates::moment).orElse("")).width("9.5rem");
        column("by", ImportRun::by).width("8rem").notOnCard();
        number("added", run -> run.counts().added()).width("5rem").notOnCard();
        number("changed", run -> run.counts().changed()).width("5rem").notOnCard();
        number("failing", run -> run.counts().failing()).width("6.5rem").notOnCard();
        addComponentAtIndex(1, new UnfinishedImports(runs, tables));
        actions(begin(ButtonVariant.LUMO_PRIMARY));
        nextSteps(begin(ButtonVariant.LUMO_SMALL));
    }

    @Override
    protected Page<ImportRun> find(ListQuery query, PageRequest request) {
        return runs.history(query.text(), request);
    }

    private static Button begin(ButtonVariant variant) {
        Button begin = new Button(
                Words.text("shell.imports.begin"), click -> UI.getCurrent().navigate("imports/new"));
        begin.addThemeVariants(variant);
        return begin;
    }
}
