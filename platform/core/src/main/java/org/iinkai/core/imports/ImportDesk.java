package org.iinkai.core.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.text.Texts;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Registry;

/** Everything that reads files in. */
public final class ImportDesk implements AutoCloseable {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration KEPT_OPEN = Duration.ofDays(2);

    private final Foundation foundation;
    private final RunFolder folder;
    private final RunMapper runs;
    private final Passes passes;
    private final Imports imports;
    private final ImportRuns desk;

    /**
     * @param readers who reads which table, by name
     * @param texts what columns are called in the languages of the product
     * @param files where files are kept while they are worked on
     */
    public ImportDesk(Foundation foundation, Registry<DataImport> readers, Texts texts, Path files) {
        MapperSet mappers = foundation
                .database()
                .mappers("core.imports", ImportDesk.class.getClassLoader(), List.of(RunMapper.class, UndoMapper.class));
        this.foundation = foundation;
        this.folder = new RunFolder(files);
        this.runs = mappers.mapper(RunMapper.class);
        Tables tables = new Tables(readers, texts);
        Undoing undoing = new Undoing(foundation, mappers.mapper(UndoMapper.class), runs);
        this.passes = new Passes(foundation, tables, folder, runs, undoing);
        this.imports = new TableImports(foundation, tables, folder, runs);
        this.desk = new RunDesk(foundation, tables, folder, runs, passes);
    }

    /** Reads tables of the product's own form. */
    public Imports imports() {
        return imports;
    }

    /** Reads files of offices and other systems. */
    public ImportRuns runs() {
        return desk;
    }

    /** Forgets files that nobody went on with, and after a month what is only there to look up and undo imports. */
    public void sweep() {
        passes.giveUpDead();
        Instant now = foundation.clock().instant();
        runs.forgetOpen(now.minus(KEPT_OPEN)).forEach(folder::forget);
        Instant old = now.minus(KEPT);
        runs.endedBefore(old).forEach(folder::forget);
        foundation.transactions().write(() -> {
            runs.clearOldProblems(old);
            runs.clearOldChanges(old);
            runs.closeOld(old);
        });
    }

    /** Ends what is under way; nothing of it is stored. */
    @Override
    public void close() {
        passes.close();
    }
}
