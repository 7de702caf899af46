package org.iinkai.web.resources;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.FileLook;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.rest.RestStream;
import org.iinkai.api.text.Texts;

/** Imports: bringing a file, arranging, checking, storing, undoing it, and what came of it. */
final class ImportResource implements RestResource {

    private static final int USUAL = 100;
    private static final int MOST = 10_000;
    private static final RestParameter ID = RestParameter.id("id", "The import.");
    private static final String CSV = "text/csv; charset=utf-8";

    private final ImportRuns runs;
    private final Texts texts;

    ImportResource(ImportRuns runs, Texts texts) {
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.of(ofFiles(), ofRuns(), ofOutcomes())
                .flatMap(List::stream)
                .toList();
    }

    private List<RestOperation> ofFiles() {
        return List.of(
                RestOperation.page("", "Imports that ended, newest first", ImportRun.class, this::all),
                RestOperation.post(
                                "",
                                "Brings a file (CSV or xlsx); the body is the file",
                                InputStream.class,
                                ImportRun.class,
                                this::open)
                        .with(
                                RestParameter.text("table", "Table that the rows go into.")
                                        .required()
                                        .example("core.members"),
                                RestParameter.text("file", "Name of the file.")
                                        .required()
                                        .example("members.csv"),
                                RestParameter.text(
                                                "encoding", "Encoding of a CSV file, when the recognised one is wrong.")
                                        .example("windows-31j"),
                                RestParameter.text("delimiter", "What separates cells of a CSV file."),
                                RestParameter.text("sheet", "Sheet of a workbook; the first when missing.")),
                RestOperation.get("/tables", "Tables that files can be read into", ImportTable[].class, this::tables),
                RestOperation.get(
                                "/tables/{name}/template.csv",
                                "Header of a file for a table",
                                Void.class,
                                this::template)
                        .with(RestParameter.text("name", "Name of the table.")));
    }

    private List<RestOperation> ofRuns() {
        return List.of(
                RestOperation.get("/{id}", "An import as it is now", ImportRun.class, this::run)
                        .with(ID),
                RestOperation.get("/{id}/look", "Header and first rows of the file", FileLook.class, this::look)
                        .with(ID),
                RestOperation.post(
                                "/{id}/plan",
                                "Changes how the file is read; an empty mapping is recognised anew",
                                ImportPlan.class,
                                ImportRun.class,
                                this::arrange)
                        .with(ID),
                RestOperation.post(
                                "/{id}/check",
                                "Begins to try all rows; nothing is stored",
                                Void.class,
                                ImportRun.class,
                                this::check)
                        .with(ID),
                RestOperation.post("/{id}/start", "Begins to store the rows", Void.class, ImportRun.class, this::start)
                        .with(
                                ID,
                                RestParameter.flag(
                                        "skip", "Leaves rows that fail out; otherwise all or none are stored.")),
                RestOperation.post(
                                "/{id}/cancel",
                                "Ends what is under way, or forgets a file that was only brought",
                                Void.class,
                                Void.class,
                                this::cancel)
                        .with(ID),
                RestOperation.post(
                                "/{id}/undo", "Begins to take an import back", Void.class, ImportRun.class, this::undo)
                        .with(ID));
    }

    private List<RestOperation> ofOutcomes() {
        return List.of(
                RestOperation.get("/{id}/problems", "What is wrong with rows", BadRow[].class, this::problems)
                        .with(ID, RestParameter.number("most", "How many at most; 100 when missing.")),
                RestOperation.get(
                                "/{id}/problems.csv",
                                "Everything that is wrong with rows",
                                Void.class,
                                this::problemFile)
                        .with(ID),
                RestOperation.get("/{id}/skipped.csv", "The rows that fail", Void.class, this::skippedFile)
                        .with(ID));
    }

    private Page<ImportRun> all(RestRequest request) {
        return runs.history("", request.page());
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
        runs.start(id(request), Query.flag(request, "skip"));
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

    /** What is wrong with a row, in the language of whoever asks. */
    record BadRow(int line, String column, String key, String sentence) {}
}
