package org.iinkai.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ColumnKind;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.FileLook;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.core.imports.RunMapper.Mapping;
import org.iinkai.core.imports.RunMapper.NewRun;
import org.iinkai.core.imports.RunMapper.StoredRun;
import org.iinkai.core.imports.cell.Cells;
import org.iinkai.core.imports.file.RawRow;
import org.iinkai.core.imports.file.RowFile;
import org.iinkai.core.part.Foundation;

/** Files on their way in, kept in a folder and the database. */
final class RunDesk implements ImportRuns {

    private static final int SHEETS = 5;

    private final Foundation foundation;
    private final Tables tables;
    private final RunFolder folder;
    private final RunMapper runs;
    private final Passes passes;
    private final RunFiles files;

    RunDesk(Foundation foundation, Tables tables, RunFolder folder, RunMapper runs, Passes passes) {
        this.foundation = foundation;
        this.tables = tables;
        this.folder = folder;
        this.runs = runs;
        this.passes = passes;
        this.files = new RunFiles(tables, folder, passes);
    }

    @Override
    public List<ImportTable> tables() {
        requireRight();
        return tables.all();
    }

    @Override
    public ImportRun open(String table, String file, InputStream content) {
        Caller caller = requireRight();
        DataImport reader = tables.named(table);
        Id<ImportRun> id = Id.next();
        Path kept = folder.keep(id, content);
        try {
            ImportPlan plan = recognised(table, reader, kept, bestSheet(reader, kept));
            runs.add(new NewRun(
                    id,
                    table,
                    name(file),
                    caller.account(),
                    caller.name(),
                    foundation.clock().instant(),
                    plan,
                    Mapping.of(plan)));
        } catch (RuntimeException e) {
            folder.forget(id);
            throw e;
        }
        return run(id);
    }

    @Override
    public ImportRun run(Id<ImportRun> id) {
        requireRight();
        passes.giveUpDead();
        return passes.now(stored(id).run());
    }

    @Override
    public FileLook look(Id<ImportRun> id) {
        requireRight();
        StoredRun run = stored(id);
        FileRows rows = rows(run);
        FileRows.Start start = rows.start(run.plan());
        List<String> header = start.header().cells();
        return new FileLook(
                rows.file().sheets(),
                header,
                start.rows().stream().map(RawRow::cells).toList(),
                runs.mapping(run.tableName(), Headers.key(header)).isPresent());
    }

    @Override
    public ImportRun arrange(Id<ImportRun> id, ImportPlan plan) {
        requireRight();
        StoredRun run = stored(id);
        DataImport reader = tables.named(run.tableName());
        FileRows rows = rows(run);
        ImportPlan complete = rows.file().complete(plan);
        ImportPlan arranged = plan.mapping().isEmpty()
                ? recognised(run.tableName(), reader, folder.file(id), complete)
                : checked(
                        reader, complete, rows.start(complete).header().cells().size());
        if (runs.arrange(id, arranged, Mapping.of(arranged)) == 0) {
            throw new Refused("core.refused.import-state");
        }
        return run(id);
    }

    @Override
    public void check(Id<ImportRun> id) {
        Caller caller = requireRight();
        StoredRun run = stored(id);
        FileRows.Start start = rows(run).start(run.plan());
        List<String> header = start.header().cells();
        checkRequired(run);
        if (start.rows().isEmpty()) {
            throw new Refused("core.refused.import-no-rows");
        }
        runs.remember(run.tableName(), Headers.key(header), run.mapping());
        passes.check(caller, run);
    }

    @Override
    public void start(Id<ImportRun> id, boolean skipsBadRows) {
        Caller caller = requireRight();
        StoredRun run = stored(id);
        rows(run);
        checkRequired(run);
        passes.start(caller, run, skipsBadRows);
    }

    @Override
    public void cancel(Id<ImportRun> id) {
        requireRight();
        if (passes.cancel(id)) {
            return;
        }
        State state = stored(id).state();
        if ((state == State.OPEN || state == State.CHECKED) && runs.forget(id) > 0) {
            folder.forget(id);
        }
    }

    @Override
    public void undo(Id<ImportRun> id) {
        Caller caller = requireRight();
        passes.undo(caller, stored(id));
    }

    @Override
    public List<RowProblem> problems(Id<ImportRun> id, int most) {
        requireRight();
        return passes.problems(stored(id).id(), most);
    }

    @Override
    public void writeProblems(Id<ImportRun> id, Locale locale, OutputStream out) throws IOException {
        requireRight();
        files.writeProblems(stored(id), locale, out);
    }

    @Override
    public void writeSkipped(Id<ImportRun> id, Locale locale, OutputStream out) throws IOException {
        requireRight();
        files.writeSkipped(stored(id), locale, out);
    }

    @Override
    public void writeTemplate(String table, Locale locale, OutputStream out) throws IOException {
        requireRight();
        files.writeTemplate(tables.named(table), locale, out);
    }

    @Override
    public List<ImportRun> unfinished() {
        Caller caller = requireRight();
        passes.giveUpDead();
        return runs.unfinished(caller.account()).stream()
                .map(StoredRun::run)
                .map(passes::now)
                .toList();
    }

    @Override
    public Page<ImportRun> history(String file, PageRequest page) {
        requireRight();
        passes.giveUpDead();
        String ended = page.isFirst() ? null : page.after().getFirst();
        UUID id = page.isFirst() ? null : Id.of(page.after().getLast()).value();
        return Page.of(
                        runs.ended(file.strip(), ended, id, page.size() + 1),
                        page,
                        run -> List.of(
                                run.endedAt().orElseThrow().toString(), run.id().toString()),
                        Total.bounded(runs.countEnded(file.strip(), Total.BOUND + 1)))
                .map(StoredRun::run);
    }

    /** How the file is best read; of a workbook the sheet that has most of the columns. */
    private ImportPlan bestSheet(DataImport reader, Path file) {
        RowFile rows = RowFile.of(file);
        ImportPlan first = rows.recognise();
        Headers headers = tables.headers(reader);
        return rows.sheets().stream()
                .limit(SHEETS)
                .map(sheet -> new ImportPlan("", "", sheet, List.of()))
                .max(Comparator.comparingLong(plan -> named(new FileRows(file, headers), headers, plan)))
                .filter(best -> named(new FileRows(file, headers), headers, best) > 0)
                .orElse(first);
    }

    private static long named(FileRows rows, Headers headers, ImportPlan plan) {
        try {
            return headers.mapping(rows.start(plan).header().cells()).stream()
                    .filter(column -> !column.isEmpty())
                    .count();
        } catch (Refused empty) {
            return 0;
        }
    }

    private ImportPlan recognised(String table, DataImport reader, Path file, ImportPlan plan) {
        Headers headers = tables.headers(reader);
        List<String> header = new FileRows(file, headers).start(plan).header().cells();
        Optional<Mapping> remembered = runs.mapping(table, Headers.key(header))
                .filter(mapping -> mapping.columns().size() == header.size());
        List<String> mapping = remembered.map(Mapping::columns).orElseGet(() -> headers.mapping(header));
        Map<String, String> defaults = new HashMap<>(reader.defaults());
        // the day of last time is not today's
        reader.describe().stream()
                .filter(column -> column.kind() != ColumnKind.DAY)
                .forEach(column -> remembered
                        .map(chosen -> chosen.defaults().get(column.name()))
                        .ifPresent(value -> defaults.replace(column.name(), value)));
        defaults.keySet().removeAll(mapping);
        return plan.withMapping(mapping).withDefaults(defaults);
    }

    private static ImportPlan checked(DataImport reader, ImportPlan plan, int width) {
        Set<String> known =
                reader.describe().stream().map(ImportColumn::name).collect(Collectors.toCollection(HashSet::new));
        Set<String> used = new HashSet<>();
        for (String column : plan.mapping()) {
            if (!column.isEmpty() && !known.contains(column)) {
                throw new Refused("core.refused.import-column-unknown", column).at("mapping");
            }
            if (!column.isEmpty() && !used.add(column)) {
                throw new Refused("core.refused.import-mapped-twice").at("mapping");
            }
        }
        if (plan.mapping().size() != width) {
            throw new Refused("core.refused.import-mapping-size", width).at("mapping");
        }
        return plan.withDefaults(defaults(reader, plan));
    }

    /** The values that the plan gives to new records, made plain; those that the file says itself are none of them. */
    private static Map<String, String> defaults(DataImport reader, ImportPlan plan) {
        Cells cells = new Cells(reader, Map.of());
        Map<String, String> plain = new HashMap<>();
        reader.defaults().forEach((column, usual) -> {
            String value = plan.defaults().getOrDefault(column, usual);
            if (!plan.mapping().contains(column) && !value.isBlank()) {
                plain.put(column, cells.read(column, value));
            }
        });
        return plain;
    }

    private void checkRequired(StoredRun run) {
        List<String> mapped = run.plan().mapping();
        Locale locale = requireRight().locale();
        List<String> missing = tables.named(run.tableName()).describe().stream()
                .filter(column -> column.isRequired() && !mapped.contains(column.name()))
                .map(column -> tables.title(column, locale))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("core.refused.import-columns", String.join("、", missing)).at("mapping");
        }
    }

    private FileRows rows(StoredRun run) {
        return files.rows(run);
    }

    private StoredRun stored(Id<ImportRun> id) {
        return runs.run(id).orElseThrow(() -> new NotFound("import " + id));
    }

    private Caller requireRight() {
        return foundation.access().require(CoreRight.DATA_IMPORT);
    }

    /** The name of a file without the folders before it. */
    static String name(String file) {
        String bare = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return bare.length() > 200 ? bare.substring(0, 200) : bare;
    }
}
