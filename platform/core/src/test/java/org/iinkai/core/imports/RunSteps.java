package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.core.TestCore;

/** The steps of an import as a person takes them, as somebody who holds every right. */
final class RunSteps {

    static final Charset CP932 = Charset.forName("windows-31j");

    private final TestCore core;
    private final ImportRuns runs;

    RunSteps(TestCore core) {
        this.core = core;
        this.runs = core.service(ImportRuns.class);
    }

    ImportRun open(String file, byte[] content) {
        return core.administrator(() -> runs.open("core.members", file, new ByteArrayInputStream(content)));
    }

    ImportRun open(String csv) {
        return open("members.csv", csv.getBytes(UTF_8));
    }

    ImportRun arrange(ImportRun run, List<String> mapping) {
        return core.administrator(() -> runs.arrange(run.id(), run.plan().withMapping(mapping)));
    }

    ImportRun arrange(ImportRun run, ImportPlan plan) {
        return core.administrator(() -> runs.arrange(run.id(), plan));
    }

    ImportRun check(ImportRun run) {
        core.asAdministrator(() -> runs.check(run.id()));
        return settled(run.id());
    }

    ImportRun start(ImportRun run, boolean skipsBadRows) {
        core.asAdministrator(() -> runs.start(run.id(), skipsBadRows));
        return settled(run.id());
    }

    /** Reads a file in, all rows or none, and expects it to work. */
    ImportRun take(ImportRun opened) {
        ImportRun run = start(opened, false);
        assertThat(problems(run)).isEmpty();
        assertThat(run.state()).isEqualTo(State.DONE);
        return run;
    }

    ImportRun undo(ImportRun run) {
        core.asAdministrator(() -> runs.undo(run.id()));
        return settled(run.id());
    }

    ImportRun run(Id<ImportRun> id) {
        return core.administrator(() -> runs.run(id));
    }

    List<RowProblem> problems(ImportRun run) {
        return core.administrator(() -> runs.problems(run.id(), 1_000));
    }

    /** Keys of what is wrong, with line and column: {@code 3 joined_on import-day}. */
    List<String> wrong(ImportRun run) {
        return problems(run).stream()
                .map(problem -> problem.line() + " " + problem.column() + " "
                        + problem.key().replace("core.refused.", ""))
                .toList();
    }

    String problemFile(ImportRun run) {
        return written(out -> runs.writeProblems(run.id(), Locale.JAPANESE, out));
    }

    String skippedFile(ImportRun run) {
        return written(out -> runs.writeSkipped(run.id(), Locale.JAPANESE, out));
    }

    String template() {
        return written(out -> runs.writeTemplate("core.members", Locale.JAPANESE, out));
    }

    /** The import once nothing is under way. */
    ImportRun settled(Id<ImportRun> id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        ImportRun run = run(id);
        while (run.state().isBusy()) {
            assertThat(Instant.now()).as("still " + run.state()).isBefore(end);
            LockSupport.parkNanos(5_000_000);
            run = run(id);
        }
        return run;
    }

    private interface Written {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private String written(Written file) {
        return core.administrator(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                file.to(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(UTF_8);
        });
    }
}
