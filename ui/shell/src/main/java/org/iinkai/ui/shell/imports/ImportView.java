package org.iinkai.ui.shell.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.Background;

/** One import, at the step where it is: which column is which, what would come of it, how far it is, what came of it. */
public final class ImportView extends Div implements BeforeEnterObserver {

    private static final long LOOK_AGAIN = 700_000_000;

    private final ImportRuns runs;
    private final Access access;
    private Optional<ImportRun> shown = Optional.empty();
    private Optional<ProgressStep> progress = Optional.empty();
    private boolean isListening;

    /** Made by the host. */
    public ImportView(ImportRuns runs, Access access) {
        this.runs = runs;
        this.access = access;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(runs.run(Id.of(event.getRouteParameters().get("id").orElse(""))), false);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        listen();
    }

    /** Does a step and shows where the import is then. */
    void after(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            Notices.refused(refused);
            return;
        }
        shown.ifPresent(run -> show(runs.run(run.id()), true));
    }

    /** Shows the import as it is now. */
    void lookAgain() {
        shown.map(ImportRun::id).map(runs::run).ifPresent(now -> {
            if (progress.isPresent() && now.state().isBusy()) {
                progress.get().show(now);
            } else if (progress.isPresent()) {
                show(now, true);
            }
        });
    }

    private void show(ImportRun run, boolean hasMoved) {
        shown = Optional.of(run);
        progress = Optional.empty();
        removeAll();
        H2 heading = new H2(Words.text(heading(run.state())));
        heading.getElement().setAttribute("tabindex", "-1");
        if (run.state() != State.OPEN && run.state() != State.CHECKED) {
            add(new BackLink("imports", Words.text("shell.imports.back")));
        }
        add(new PageHeader(title(run)).beside(ImportWords.badge(run)), heading, step(run));
        if (hasMoved) {
            heading.getElement().callJsFunction("focus");
        }
        listen();
    }

    private Component step(ImportRun run) {
        return switch (run.state()) {
            case OPEN -> new MappingStep(runs, run, this);
            case CHECKED -> new CheckStep(runs, run, this);
            case CHECKING, RUNNING, UNDOING -> {
                ProgressStep step = new ProgressStep(runs, run, this);
                progress = Optional.of(step);
                yield step;
            }
            case DONE, FAILED, CANCELLED, UNDONE -> new ResultStep(runs, run, this);
        };
    }

    /** Looks again in a moment, beside the screen, for as long as something is under way and the screen is there. */
    private void listen() {
        if (isListening || progress.isEmpty()) {
            return;
        }
        getUI().ifPresent(ui -> {
            isListening = true;
            new Background(access.caller(), ui)
                    .start(
                            () -> {
                                LockSupport.parkNanos(LOOK_AGAIN);
                                return true;
                            },
                            waited -> {},
                            () -> {
                                isListening = false;
                                if (isAttached()) {
                                    lookAgain();
                                    listen();
                                }
                            });
        });
    }

    private static String title(ImportRun run) {
        int step = switch (run.state()) {
            case OPEN -> 2;
            case CHECKING, CHECKED -> 3;
            case RUNNING, UNDOING, DONE, FAILED, CANCELLED, UNDONE -> 4;
        };
        return run.ended().isPresent() || run.state() == State.UNDOING
                ? run.file()
                : Words.text("shell.imports.step", Words.text("shell.imports.title"), step);
    }

    private static String heading(State state) {
        return switch (state) {
            case OPEN -> "shell.imports.mapping";
            case CHECKING -> "shell.imports.checking";
            case CHECKED -> "shell.imports.checked";
            case RUNNING -> "shell.imports.running";
            case UNDOING -> "shell.imports.undoing";
            case DONE, FAILED, CANCELLED, UNDONE -> "shell.imports.result";
        };
    }
}
