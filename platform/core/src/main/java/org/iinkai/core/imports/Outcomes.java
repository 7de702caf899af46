package org.iinkai.core.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.core.database.CopyRows;
import org.iinkai.core.imports.RunMapper.Finished;
import org.iinkai.core.part.Foundation;

/** Writes down how passes ended. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> COLUMNS =
            List.of("run_id", "line", "position", "column_name", "key", "arguments");

    private final Foundation foundation;
    private final RunMapper runs;

    Outcomes(Foundation foundation, RunMapper runs) {
        this.foundation = foundation;
        this.runs = runs;
    }

    /** Inside the open transaction: counts, and what was wrong. */
    void write(Pass pass, State state, ImportCounts counts, boolean isUndoable) {
        runs.clearProblems(pass.run());
        writeProblems(pass);
        runs.finish(new Finished(pass.run(), state, counts, "", isUndoable));
    }

    /** A pass that stored nothing because rows failed. */
    void incomplete(Pass pass) {
        foundation.transactions().write(() -> {
            runs.clearProblems(pass.run());
            writeProblems(pass);
            ImportCounts counts = new ImportCounts(pass.done(), 0, 0, 0, pass.failing());
            runs.finish(new Finished(pass.run(), State.FAILED, counts, "core.refused.import-incomplete", false));
        });
    }

    /** A pass that stored nothing for another reason. */
    void failed(Pass pass, RuntimeException cause) {
        ImportCounts counts = new ImportCounts(pass.done(), 0, 0, 0, pass.failing());
        if (pass.isCancelled()) {
            runs.finish(new Finished(pass.run(), State.CANCELLED, counts, "", false));
        } else if (cause instanceof Refused refused && refused.arguments().length == 0) {
            runs.finish(new Finished(pass.run(), State.FAILED, counts, refused.key(), false));
        } else {
            note(pass.run(), cause);
            runs.finish(new Finished(pass.run(), State.FAILED, counts, "core.refused.import-defect", false));
        }
    }

    /** Puts a defect into the log. */
    void note(Id<ImportRun> run, RuntimeException cause) {
        LOG.error("import {} failed", run, cause);
    }

    List<RowProblem> problems(Id<ImportRun> id, int most) {
        return runs.problems(id, most).stream()
                .map(stored -> new RowProblem(
                        stored.line(),
                        stored.columnName(),
                        stored.key(),
                        Arrays.asList(JSON.readValue(stored.arguments(), Object[].class))))
                .toList();
    }

    private void writeProblems(Pass pass) {
        int line = -1;
        int position = 0;
        try (CopyRows rows = foundation.database().copyInto("core.import_problem", COLUMNS)) {
            for (RowProblem problem : pass.problems()) {
                position = problem.line() == line ? position + 1 : 0;
                line = problem.line();
                rows.add(Arrays.asList(
                        pass.run().toString(),
                        Integer.toString(line),
                        Integer.toString(position),
                        problem.column(),
                        problem.key(),
                        JSON.writeValueAsString(plain(problem.arguments()))));
            }
            rows.done();
        }
    }

    private static List<Object> plain(List<Object> arguments) {
        List<Object> plain = new ArrayList<>();
        arguments.forEach(value -> plain.add(value instanceof Integer ? value : String.valueOf(value)));
        return plain;
    }
}
