package org.iinkai.api.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Files of offices and other systems, read in step by step: opened and recognised, arranged by a person, checked without
 * storing anything, run, and undone. Checking, running and undoing go on by themselves; {@link #run(Id)} tells how far they
 * are. Every method needs {@code core.data-import}.
 */
@ProviderType
public interface ImportRuns {

    /** Largest file in bytes. */
    long LARGEST = 64L * 1024 * 1024;

    /** Tables that files can be read into now, by name. */
    List<ImportTable> tables();

    /**
     * Takes a file (CSV or xlsx), recognises encoding, delimiter and columns, and keeps it.
     *
     * @throws org.iinkai.api.error.Refused when it is no such file
     */
    ImportRun open(String table, String file, InputStream content);

    /** An import as it is now. */
    ImportRun run(Id<ImportRun> id);

    /**
     * What the file looks like by the plan of the import.
     *
     * @throws org.iinkai.api.error.Refused when it can't be read like that, naming the line
     */
    FileLook look(Id<ImportRun> id);

    /**
     * Changes how the file is read. Columns are recognised anew where the plan names none.
     *
     * @throws org.iinkai.api.error.Refused when it can't be read like that, or not while something is under way
     */
    ImportRun arrange(Id<ImportRun> id, ImportPlan plan);

    /** Begins to try all rows; nothing is stored. The columns are remembered for files with the same header. */
    void check(Id<ImportRun> id);

    /**
     * Begins to store the rows.
     *
     * @param skipsBadRows whether rows that fail are left out; otherwise nothing is stored where one fails
     * @throws org.iinkai.api.error.Refused when another import into the same table is under way, naming whose
     */
    void start(Id<ImportRun> id, boolean skipsBadRows);

    /** Ends what is under way, as if it had never begun; forgets a file that was only opened. */
    void cancel(Id<ImportRun> id);

    /**
     * Begins to take an import back: what it added goes, what it changed becomes what it was.
     *
     * @throws org.iinkai.api.error.Refused when records were changed since, naming them
     */
    void undo(Id<ImportRun> id);

    /** The first things that are wrong with rows, by line. */
    List<RowProblem> problems(Id<ImportRun> id, int most);

    /** Writes everything that is wrong with rows as CSV: line, column, sentence. */
    void writeProblems(Id<ImportRun> id, Locale locale, OutputStream out) throws IOException;

    /** Writes the rows that fail as they are in the file, with the sentences behind them, as CSV to put right. */
    void writeSkipped(Id<ImportRun> id, Locale locale, OutputStream out) throws IOException;

    /** Writes the header of a file for a table, as CSV to fill in. */
    void writeTemplate(String table, Locale locale, OutputStream out) throws IOException;

    /** What is under way now, whoever began it, and what the caller has not brought to an end; newest first. */
    List<ImportRun> unfinished();

    /**
     * Imports that ended, newest first.
     *
     * @param file part of the name of the file; empty for all
     */
    Page<ImportRun> history(String file, PageRequest page);
}
