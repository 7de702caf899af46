package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.Words;

/** How far the work under way is; goes on when the page is left. */
final class ProgressStep extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();

    ProgressStep(ImportRuns runs, ImportRun run, ImportView view) {
        words.getElement().setAttribute("role", "status");
        bar.getElement().setAttribute("aria-label", Words.text("shell.imports.progress-label"));
        add(words, bar, new Paragraph(Words.text("shell.imports.may-leave")));
        Button cancel = new Button(Words.text("shell.imports.break-off"), click -> {
            runs.cancel(run.id());
            view.lookAgain();
        });
        cancel.setDisableOnClick(true);
        add(cancel);
        show(run);
    }

    /** Shows how far it is by now. */
    void show(ImportRun run) {
        int rows = run.counts().rows();
        // the number of rows is known from the check, and the last of the work is one step for all of them
        boolean isKnown = run.state() == State.RUNNING && rows > 0 && run.done() < rows;
        bar.setIndeterminate(!isKnown);
        if (isKnown) {
            bar.setValue((double) run.done() / rows);
        }
        words.setVisible(run.done() > 0);
        words.setText(
                isKnown
                        ? Words.text("shell.imports.progress", Figures.number(run.done()), Figures.number(rows))
                        : Words.text("shell.imports.progress-rows", Figures.number(run.done())));
    }
}
