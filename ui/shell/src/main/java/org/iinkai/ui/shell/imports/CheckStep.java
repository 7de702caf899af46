package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;

import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Words;

/** What would come of the rows, before anything is stored. */
final class CheckStep extends Div {

    private final ImportRuns runs;
    private final ImportRun run;
    private final ImportView view;
    private final RadioButtonGroup<Boolean> skips = new RadioButtonGroup<>();

    CheckStep(ImportRuns runs, ImportRun run, ImportView view) {
        this.runs = runs;
        this.run = run;
        this.view = view;
        ImportTable table = runs.tables().stream()
                .filter(each -> each.name().equals(run.table()))
                .findFirst()
                .orElseThrow();
        add(new CountFacts(run.counts(), table.isBulk()));
        add(new Paragraph(key(table)), new Paragraph(Words.text("shell.imports.backup")));
        if (!run.plan().defaults().isEmpty()) {
            add(new Paragraph(Words.text("shell.imports.with-defaults", ImportWords.defaults(table, run.plan()))));
        }
        if (run.counts().failing() > 0) {
            add(new ProblemTable(runs, run), choice());
        }
        add(new StepFooter(this::back, this::leave, Words.text("shell.imports.store"), () -> ask(table)));
    }

    /** What tells whether a row is about a record that is there already. */
    private static String key(ImportTable table) {
        return table.columns().stream()
                .filter(ImportColumn::isRequired)
                .findFirst()
                .map(column -> Words.text("shell.imports.key", ImportWords.column(column)))
                .orElseGet(() -> Words.text("shell.imports.key-person"));
    }

    private RadioButtonGroup<Boolean> choice() {
        skips.setLabel(Words.text("shell.imports.failing-rows"));
        skips.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        skips.setItems(false, true);
        skips.setItemLabelGenerator(
                skipsThem -> Words.text(skipsThem ? "shell.imports.skip" : "shell.imports.all-or-nothing"));
        skips.setValue(false);
        skips.addValueChangeListener(change -> skips.setInvalid(false));
        return skips;
    }

    private void ask(ImportTable table) {
        ImportCounts counts = run.counts();
        boolean skipsThem = Boolean.TRUE.equals(skips.getValue());
        if (counts.failing() > 0 && !skipsThem) {
            skips.setErrorMessage(Words.text("shell.imports.nothing-to-store", Figures.number(counts.failing())));
            skips.setInvalid(true);
            return;
        }
        String question = table.isBulk()
                ? Words.text("shell.imports.question", Figures.number(counts.added()), Figures.number(counts.changed()))
                : Words.text("shell.imports.question-rows", Figures.number(counts.rows() - counts.failing()));
        Confirm.ask(
                Words.text("shell.imports.title"),
                question,
                Words.text("shell.imports.store"),
                () -> view.after(() -> runs.start(run.id(), skipsThem)));
    }

    private void back() {
        view.after(() -> runs.arrange(run.id(), run.plan()));
    }

    private void leave() {
        runs.cancel(run.id());
        UI.getCurrent().navigate("imports");
    }
}
