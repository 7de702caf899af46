package org.iinkai.web.resources;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.FileLook;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.rest.RestStream;
import org.iinkai.api.text.Texts;

/** Imports: bringing a file, arranging, checking, storing, undoing it, and what came of it. */
final class ImportResource implements RestResource {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;
    private static final String CSV = "text/csv; charset=utf-8";

    private final ImportRuns runs;
    private final Texts texts;

    ImportResource(ImportRuns runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get("", "Imports that ended, newest first; query: size, after", History.class, this::all),
                RestOperation.post(
                        "",
                        "Brings a file (CSV or xlsx); the body is the file, query: table, file, encoding, delimiter, sheet",
                        InputStream.class,
                        ImportRun.class,
                        this::open),
                RestOperation.get("/tables", "Tables that files can be read into", ImportTable[].class, this::tables),
                RestOperation.get(
                        "/tables/{name}/template.csv", "Header of a file for a table", Void.class, this::template),
                RestOperation.get("/{id}", "An import as it is now", ImportRun.class, this::run),
                RestOperation.get("/{id}/look", "Header and first rows of the file", FileLook.class, this::look),
                RestOperation.post(
                        "/{id}/plan",
                        "Changes how the file is read; an empty mapping is recognised anew",
                        ImportPlan.class,
                        ImportRun.class,
                        this::arrange),
                RestOperation.post(
                        "/{id}/check",
                        "Begins to try all rows; nothing is stored",
                        Void.class,
                        ImportRun.class,
                        this::check),
                RestOperation.post(
                        "/{id}/start",
                        "Begins to store the rows, all or none; query: skip=true leaves failing rows out",
                        Void.class,
                        ImportRun.class,
                        this::start),
                RestOperation.post(
                        "/{id}/cancel",
                        "Ends what is under way, or forgets a file that was only brought",
                        Void.class,
                        Void.class,
                        this::cancel),
                RestOperation.post(
                        "/{id}/undo", "Begins to take an import back", Void.class, ImportRun.class, this::undo),
                RestOperation.get(
                        "/{id}/problems", "What is wrong with rows; query: most", BadRow[].class, this::problems),
                RestOperation.get(
                        "/{id}/problems.csv", "Everything that is wrong with rows", Void.class, this::problemFile),
                RestOperation.get("/{id}/skipped.csv", "The rows that fail", Void.class, this::skippedFile));
    }

    private History all(RestRequest request) {
        Page<ImportRun> page = runs.history(Query.page(request));
        return new History(
                page.rows(),
                page.hasNext() ? Optional.of(Query.word(page.next())) : Optional.empty(),
                page.total().count());
    }

    private ImportRun open(RestRequest request) {
        String table = request.query("table").orElseThrow(() -> new Refused("web.refused.text", "table").at("table"));
        String file = request.query("file")
                .filter(name -> name.matches("[^/\\\\\\p{Cntrl}]{1,200}"))
                .orElseThrow(() -> new Refused("web.refused.file-name").at("file"));
        ImportRun run = runs.open(table, file, request.body(InputStream.class));
        ImportPlan found = run.plan();
        ImportPlan wanted = new ImportPlan(
                request.query("encoding").orElse(found.encoding()),
                request.query("delimiter").orElse(request.query("encoding").isPresent() ? "" : found.delimiter()),
                request.query("sheet").orElse(found.sheet()),
                List.of());
        boolean isWanted = request.query("encoding").isPresent()
                || request.query("delimiter").isPresent()
                || request.query("sheet").isPresent();
        return isWanted ? runs.arrange(run.id(), wanted) : run;
    }

    private List<ImportTable> tables(RestRequest request) {
        return runs.tables();
    }

    private RestStream template(RestRequest request) {
        String name = request.place("name");
        Locale locale = SearchResource.locale();
        return new RestStream(CSV, name + ".csv", out -> runs.writeTemplate(name, locale, out));
    }

    private ImportRun run(RestRequest request) {
        return runs.run(id(request));
    }

    private FileLook look(RestRequest request) {
        return runs.look(id(request));
    }

    private ImportRun arrange(RestRequest request) {
        return runs.arrange(id(request), request.body(ImportPlan.class));
    }

    private ImportRun check(RestRequest request) {
        runs.check(id(request));
        return run(request);
    }

    private ImportRun start(RestRequest request) {
        runs.start(id(request), request.query("skip").filter("true"::equals).isPresent());
        return run(request);
    }

    private Optional<Object> cancel(RestRequest request) {
        runs.cancel(id(request));
        return Optional.empty();
    }

    private ImportRun undo(RestRequest request) {
        runs.undo(id(request));
        return run(request);
    }

    private List<BadRow> problems(RestRequest request) {
        int most = request.query("most").map(text -> Query.number("most", text)).orElse(USUAL);
        Locale locale = SearchResource.locale();
        return runs.problems(id(request), Math.clamp(most, 1, MOST)).stream()
                .map(problem -> new BadRow(
                        problem.line(),
                        problem.column(),
                        problem.key(),
                        texts.text(locale, problem.key(), problem.arguments().toArray())))
                .toList();
    }

    private RestStream problemFile(RestRequest request) {
        Id<ImportRun> id = id(request);
        Locale locale = SearchResource.locale();
        return new RestStream(CSV, "problems.csv", out -> runs.writeProblems(id, locale, out));
    }

    private RestStream skippedFile(RestRequest request) {
        Id<ImportRun> id = id(request);
        Locale locale = SearchResource.locale();
        return new RestStream(CSV, "skipped.csv", out -> runs.writeSkipped(id, locale, out));
    }

    private static Id<ImportRun> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    /**
     * Imports that ended.
     *
     * @param next value of {@code after} for the next page; missing on the last
     */
    record History(List<ImportRun> rows, Optional<String> next, long total) {}

    /** What is wrong with a row, in the language of whoever asks. */
    record BadRow(int line, String column, String key, String sentence) {}
}
