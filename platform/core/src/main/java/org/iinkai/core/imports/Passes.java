package org.iinkai.core.imports;

import java.util.List;
import java.util.stream.Stream;

import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.core.imports.RunMapper.StoredRun;
import org.iinkai.core.part.Foundation;

/** Checks, stores and takes back beside the screen. One file at a time is at work on a table. */
final class Passes {

    private static final String[] READY = names(State.OPEN, State.CHECKED, State.FAILED, State.CANCELLED);

    private final Foundation foundation;
    private final Tables tables;
    private final RunFolder folder;
    private final RunMapper runs;
    private final Undoing undoing;
    private final Outcomes outcomes;
    private final Work work;

    Passes(Foundation foundation, Tables tables, RunFolder folder, RunMapper runs, Undoing undoing) {
        this.foundation = foundation;
        this.tables = tables;
        this.folder = folder;
        this.runs = runs;
        this.undoing = undoing;
        this.outcomes = new Outcomes(foundation, runs);
        this.work = new Work(runs);
    }

    void check(Caller caller, StoredRun run) {
        begin(run, State.CHECKING, READY);
        // all rows count as if those that fail were left out
        Pass pass = pass(run, true);
        work.start(
                caller,
                pass,
                () -> guard(pass, () -> {
                    ImportCounts counts = dry(caller, run, pass);
                    foundation.transactions().write(() -> outcomes.write(pass, State.CHECKED, counts, false));
                }));
    }

    void start(Caller caller, StoredRun run, boolean skipsBadRows) {
        begin(run, State.RUNNING, READY);
        Pass pass = pass(run, skipsBadRows);
        boolean isUndoable = tables.named(run.tableName()) instanceof BulkImport;
        work.start(
                caller,
                pass,
                () -> guard(
                        pass,
                        () -> foundation.transactions().write(() -> {
                            ImportCounts counts = store(caller, run, pass);
                            foundation
                                    .audit()
                                    .record(
                                            "core.audit.imported",
                                            "import:" + run.tableName(),
                                            run.fileName() + " " + (counts.rows() - counts.failing()));
                            outcomes.write(pass, State.DONE, counts, isUndoable);
                        })));
    }

    void undo(Caller caller, StoredRun run) {
        if (run.state() == State.UNDONE) {
            throw new Refused("core.refused.import-undone");
        }
        if (!run.isUndoable()) {
            throw new Refused("core.refused.import-no-undo");
        }
        undoing.check(run.id());
        begin(run, State.UNDOING, names(State.DONE));
        Pass pass = pass(run, false);
        work.start(caller, pass, () -> {
            try {
                undoing.run(pass, run.tableName());
            } catch (Refused e) {
                runs.settle(run.id(), State.DONE, e.arguments().length == 0 ? e.key() : "core.refused.import-used");
            } catch (RuntimeException e) {
                String failure = pass.isCancelled() ? "" : "core.refused.import-defect";
                outcomes.note(run.id(), e);
                runs.settle(run.id(), State.DONE, failure);
            }
        });
    }

    boolean cancel(Id<ImportRun> id) {
        return work.cancel(id);
    }

    /** The import with how far it is at this moment. */
    ImportRun now(ImportRun run) {
        return !run.state().isBusy()
                ? run
                : new ImportRun(
                        run.id(),
                        run.table(),
                        run.file(),
                        run.by(),
                        run.at(),
                        run.state(),
                        run.plan(),
                        work.done(run.id(), run.done()),
                        run.counts(),
                        run.failure(),
                        run.ended(),
                        run.undoneBy(),
                        run.isUndoable());
    }

    List<RowProblem> problems(Id<ImportRun> id, int most) {
        return outcomes.problems(id, most);
    }

    void giveUpDead() {
        runs.giveUpDead("core.refused.import-interrupted");
    }

    void close() {
        work.close();
    }

    private void begin(StoredRun run, State state, String[] from) {
        foundation.transactions().write(() -> {
            runs.waitForOthers(run.tableName());
            giveUpDead();
            runs.busyWith(run.tableName()).ifPresent(name -> {
                throw new Refused("core.refused.import-busy", name);
            });
            if (runs.begin(run.id(), state, from) == 0) {
                throw new Refused("core.refused.import-state");
            }
        });
    }

    private ImportCounts dry(Caller caller, StoredRun run, Pass pass) {
        ImportCounts[] counts = {ImportCounts.none()};
        try {
            foundation.transactions().write(() -> {
                counts[0] = store(caller, run, pass);
                takeBack();
            });
        } catch (Incomplete e) {
            return counts[0];
        }
        return counts[0];
    }

    private static void takeBack() {
        throw new Incomplete();
    }

    private ImportCounts store(Caller caller, StoredRun run, Pass pass) {
        pass.breakableBy(foundation.database().statementBreaker());
        DataImport reader = tables.named(run.tableName());
        FileRows rows = new FileRows(folder.file(run.id()), tables.headers(reader));
        RowStorage storage = new RowStorage(
                foundation.database(),
                tables.cells(reader, caller.locale()),
                run.plan().mapping(),
                rows.isPadded(),
                pass);
        return storage.store(reader, taker -> rows.read(run.plan(), taker));
    }

    private void guard(Pass pass, Runnable job) {
        try {
            job.run();
        } catch (Incomplete e) {
            outcomes.incomplete(pass);
        } catch (RuntimeException e) {
            outcomes.failed(pass, e);
        }
    }

    private static Pass pass(StoredRun run, boolean skipsBadRows) {
        return new Pass(run.id(), run.plan(), skipsBadRows);
    }

    private static String[] names(State... states) {
        return Stream.of(states).map(State::name).toArray(String[]::new);
    }
}
