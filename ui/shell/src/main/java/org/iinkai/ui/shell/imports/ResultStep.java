package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** What came of an import, and what can be done about it. */
final class ResultStep extends Div {

    private final ImportRuns runs;
    private final ImportRun run;
    private final ImportView view;

    ResultStep(ImportRuns runs, ImportRun run, ImportView view) {
        this.runs = runs;
        this.run = run;
        this.view = view;
        List<ImportTable> tables = runs.tables();
        boolean isBulk = tables.stream().anyMatch(table -> table.name().equals(run.table()) && table.isBulk());
        if (!run.failure().isEmpty()) {
            add(new FailureNote(Words.text(run.failure())));
        }
        if (run.state() == State.UNDONE) {
            add(new Paragraph(Words.text("shell.imports.undone-by", run.undoneBy())));
        }
        add(new Facts()
                .add(Words.text("shell.imports.column.file"), run.file())
                .add(Words.text("shell.imports.column.table"), ImportWords.table(tables, run.table()))
                .add(Words.text("shell.imports.column.by"), run.by())
                .add(
                        Words.text("shell.imports.column.ended"),
                        run.ended().map(Dates::moment).orElse("")));
        if (run.state() == State.DONE || run.state() == State.UNDONE) {
            add(new CountFacts(run.counts(), isBulk));
        }
        if (run.counts().failing() > 0) {
            add(new ProblemTable(runs, run), skipped());
        }
        add(next());
    }

    private Div next() {
        Div next = new Div();
        next.addClassName("iinkai-form-footer");
        if (run.state() == State.DONE) {
            toList().ifPresent(next::add);
        }
        if (run.state() == State.FAILED || run.state() == State.CANCELLED) {
            next.add(new Button(
                    Words.text("shell.imports.again"), click -> view.after(() -> runs.arrange(run.id(), run.plan()))));
        }
        if (run.isUndoable()) {
            next.add(new Button(Words.text("shell.imports.undo"), click -> ask()));
        }
        return next;
    }

    private Optional<Anchor> toList() {
        return switch (run.table()) {
            case "core.members" -> Optional.of(new Anchor("members", Words.text("shell.imports.to-members")));
            case "core.people" -> Optional.of(new Anchor("people", Words.text("shell.imports.to-people")));
            case "core.organisations" ->
                Optional.of(new Anchor("organisations", Words.text("shell.imports.to-organisations")));
            default -> Optional.empty();
        };
    }

    private Anchor skipped() {
        return ImportWords.download(
                Words.text("shell.imports.skipped-file"),
                Words.text("shell.imports.skipped-file-name"),
                (locale, out) -> runs.writeSkipped(run.id(), locale, out));
    }

    private void ask() {
        Confirm.danger(
                Words.text("shell.imports.undo-title"),
                Words.text(
                        "shell.imports.undo-question",
                        run.counts().added(),
                        run.counts().changed()),
                Words.text("shell.imports.undo"),
                () -> view.after(() -> runs.undo(run.id())));
    }
}
