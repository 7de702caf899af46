package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.api.text.Texts;
import org.iinkai.core.imports.RunMapper.StoredRun;

/** Files to take away: CSV that spreadsheets of a Japanese office open as it is, in UTF-8 with a byte order mark. */
final class RunFiles {

    private final Tables tables;
    private final RunFolder folder;
    private final Passes passes;

    RunFiles(Tables tables, RunFolder folder, Passes passes) {
        this.tables = tables;
        this.folder = folder;
        this.passes = passes;
    }

    /**
     * The rows of the file of an import.
     *
     * @throws Refused when it is not kept any more
     */
    FileRows rows(StoredRun run) {
        if (!folder.has(run.id())) {
            throw new Refused("core.refused.import-file-gone");
        }
        return new FileRows(folder.file(run.id()), tables.headers(tables.named(run.tableName())));
    }

    void writeTemplate(DataImport table, Locale locale, OutputStream out) throws IOException {
        try (CsvWriter csv = writer(out)) {
            csv.writeRecord(table.describe().stream()
                    .map(column -> tables.title(column, locale))
                    .toList());
        }
    }

    void writeProblems(StoredRun run, Locale locale, OutputStream out) throws IOException {
        Texts texts = tables.texts();
        Map<String, String> titles = titles(run, locale);
        try (CsvWriter csv = writer(out)) {
            csv.writeRecord(
                    texts.text(locale, "core.import.file.line"),
                    texts.text(locale, "core.import.file.column"),
                    texts.text(locale, "core.import.file.problem"));
            for (RowProblem problem : passes.problems(run.id(), Integer.MAX_VALUE)) {
                csv.writeRecord(
                        Integer.toString(problem.line()),
                        titles.getOrDefault(problem.column(), problem.column()),
                        sentence(problem, locale));
            }
        }
    }

    void writeSkipped(StoredRun run, Locale locale, OutputStream out) throws IOException {
        Map<Integer, StringBuilder> sentences = new HashMap<>();
        passes.problems(run.id(), Integer.MAX_VALUE)
                .forEach(problem -> sentences
                        .computeIfAbsent(problem.line(), line -> new StringBuilder())
                        .append(sentence(problem, locale)));
        FileRows rows = rows(run);
        try (CsvWriter csv = writer(out)) {
            List<String> header =
                    new ArrayList<>(rows.start(run.plan()).header().cells());
            int width = header.size();
            header.add(tables.texts().text(locale, "core.import.file.problem"));
            csv.writeRecord(header);
            rows.read(run.plan(), row -> {
                StringBuilder sentence = sentences.get(row.line());
                if (sentence != null) {
                    List<String> cells = new ArrayList<>(row.cells());
                    while (cells.size() < width) {
                        cells.add("");
                    }
                    cells.replaceAll(RunFiles::safe);
                    cells.add(sentence.toString());
                    csv.writeRecord(cells);
                }
            });
        }
    }

    private String sentence(RowProblem problem, Locale locale) {
        return tables.texts().text(locale, problem.key(), problem.arguments().toArray());
    }

    private Map<String, String> titles(StoredRun run, Locale locale) {
        Map<String, String> titles = new HashMap<>();
        for (ImportColumn column : tables.named(run.tableName()).describe()) {
            titles.put(column.name(), tables.title(column, locale));
        }
        return titles;
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static String safe(String cell) {
        boolean isFormula =
                !cell.isEmpty() && "=+-@\t".indexOf(cell.charAt(0)) >= 0 && !cell.matches("-?[0-9]+([.][0-9]+)?");
        return isFormula ? "'" + cell : cell;
    }

    private static CsvWriter writer(OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        text.write('\uFEFF');
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }
}
