package org.iinkai.core.imports;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.imports.Imports;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Registry;

/** Reads tables in one transaction each. */
public final class TableImports implements Imports {

    private static final Logger LOG = LoggerFactory.getLogger(TableImports.class);

    private final Foundation foundation;
    private final Registry<DataImport> readers;

    /** @param readers who reads which table, by name */
    public TableImports(Foundation foundation, Registry<DataImport> readers) {
        this.foundation = foundation;
        this.readers = readers;
    }

    @Override
    public Set<String> names() {
        return new TreeSet<>(readers.all().keySet());
    }

    @Override
    public Result load(String name, String file, InputStream csv) {
        foundation.access().require(CoreRight.DATA_IMPORT);
        DataImport reader = readers.all().get(name);
        if (reader == null) {
            throw new Refused("core.refused.import-unknown", name).at("name");
        }
        Table table;
        try {
            table = Table.read(file, csv, reader.columns());
        } catch (Refused e) {
            return new Result(0, List.of(error(file, 1, e)));
        }
        try {
            foundation.transactions().write(() -> store(name, file, reader, table));
        } catch (Incomplete e) {
            return new Result(table.rows().size() + table.errors().size(), e.errors);
        }
        return new Result(table.rows().size(), List.of());
    }

    private void store(String name, String file, DataImport reader, Table table) {
        List<RowError> errors = new ArrayList<>(table.errors());
        for (ImportRow row : table.rows()) {
            attempt(file, row.line(), errors, () -> reader.read(row));
        }
        if (errors.isEmpty()) {
            attempt(file, 1, errors, () -> reader.finish(table.rows()));
        }
        if (!errors.isEmpty()) {
            errors.sort(java.util.Comparator.comparingInt(RowError::line));
            throw new Incomplete(errors);
        }
        foundation
                .audit()
                .record(
                        "core.audit.imported",
                        "import:" + name,
                        file + " " + table.rows().size());
    }

    /** A row that fails must not hide what is wrong with the rows behind it. */
    private void attempt(String file, int line, List<RowError> errors, Runnable work) {
        try {
            foundation.database().attempt(work);
        } catch (Refused e) {
            errors.add(error(file, line, e));
        } catch (NotFound e) {
            LOG.info("{}, line {}: {}", file, line, e.getMessage());
            errors.add(new RowError(file, line, "core.refused.import-not-found", List.of()));
        }
    }

    private static RowError error(String file, int line, Refused refused) {
        return new RowError(file, line, refused.key(), List.of(refused.arguments()));
    }

    /** Takes the transaction back and carries what was wrong out of it. */
    private static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<RowError> errors;

        Incomplete(List<RowError> errors) {
            super("the table was not stored");
            this.errors = errors;
        }
    }
}
