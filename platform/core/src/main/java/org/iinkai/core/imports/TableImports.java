package org.iinkai.core.imports;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.imports.RowProblem;
import org.iinkai.core.imports.RunMapper.NewRun;
import org.iinkai.core.imports.cell.Cells;
import org.iinkai.core.imports.file.RawRow;
import org.iinkai.core.imports.file.RowFile;
import org.iinkai.core.part.Foundation;

/** Reads tables whose columns have the names they have here, in one transaction each. */
final class TableImports implements Imports {

    private final Foundation foundation;
    private final Tables tables;
    private final RunFolder folder;
    private final RunMapper runs;
    private final Outcomes outcomes;

    TableImports(Foundation foundation, Tables tables, RunFolder folder, RunMapper runs) {
        this.foundation = foundation;
        this.tables = tables;
        this.folder = folder;
        this.runs = runs;
        this.outcomes = new Outcomes(foundation, runs);
    }

    @Override
    public Set<String> names() {
        return new TreeSet<>(tables.readers().all().keySet());
    }

    @Override
    public Result load(String name, String file, InputStream csv) {
        Caller caller = foundation.access().require(CoreRight.DATA_IMPORT);
        DataImport reader = tables.named(name);
        Id<ImportRun> id = Id.next();
        try {
            Path kept = folder.keep(id, csv);
            ImportPlan plan = plan(RowFile.of(kept), reader);
            return load(new Loading(id, name, file, caller, plan), reader, kept);
        } catch (Refused e) {
            return new Result(0, List.of(new RowError(file, 1, e.key(), List.of(e.arguments()))));
        } finally {
            folder.forget(id);
        }
    }

    private record Loading(Id<ImportRun> id, String table, String file, Caller caller, ImportPlan plan) {}

    private Result load(Loading loading, DataImport reader, Path kept) {
        Pass pass = new Pass(loading.id(), loading.plan(), false);
        try {
            foundation.transactions().write(() -> store(loading, reader, kept, pass));
        } catch (Incomplete e) {
            List<RowError> errors = new ArrayList<>();
            for (RowProblem problem : pass.problems()) {
                errors.add(new RowError(loading.file(), problem.line(), problem.key(), problem.arguments()));
            }
            return new Result(pass.done(), errors);
        }
        return new Result(pass.done(), List.of());
    }

    private void store(Loading loading, DataImport reader, Path kept, Pass pass) {
        boolean isUndoable = reader instanceof BulkImport;
        if (isUndoable) {
            runs.add(new NewRun(
                    loading.id(),
                    loading.table(),
                    RunDesk.name(loading.file()),
                    loading.caller().account(),
                    loading.caller().name(),
                    foundation.clock().instant(),
                    loading.plan(),
                    RunMapper.Mapping.of(loading.plan())));
        }
        // its reader is a file of this product's own, which calls columns by their names
        RowStorage storage = new RowStorage(
                foundation.database(),
                new Cells(reader, Map.of()),
                loading.plan().mapping(),
                false,
                pass);
        ImportCounts counts = storage.store(reader, taker -> {
            boolean[] isHeader = {true};
            RowFile.of(kept).read(loading.plan(), row -> {
                if (!isHeader[0]) {
                    taker.accept(row);
                }
                isHeader[0] = false;
                return true;
            });
        });
        foundation
                .audit()
                .record("core.audit.imported", "import:" + loading.table(), loading.file() + " " + counts.rows());
        if (isUndoable) {
            outcomes.write(pass, State.DONE, counts, true);
        }
    }

    private static ImportPlan plan(RowFile file, DataImport reader) {
        ImportPlan plan = new ImportPlan("UTF-8", ",", "", List.of());
        List<RawRow> first = new ArrayList<>();
        file.read(plan, row -> {
            first.add(row);
            return false;
        });
        if (first.isEmpty()) {
            throw new Refused("core.refused.import-no-header");
        }
        List<String> header =
                first.getFirst().cells().stream().map(String::strip).toList();
        Set<String> missing = new TreeSet<>(reader.columns());
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new Refused("core.refused.import-columns", String.join(", ", missing));
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new Refused("core.refused.import-column-twice");
        }
        return plan.withMapping(header);
    }
}
