package org.iinkai.core.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.core.database.Database;
import org.iinkai.core.imports.cell.Cells;
import org.iinkai.core.imports.file.RawRow;

/** Stores the rows of a file inside the open transaction: as a whole where the table can, one by one where not. */
final class RowStorage {

    private static final Logger LOG = LoggerFactory.getLogger(RowStorage.class);

    private final Database database;
    private final Cells cells;
    private final List<String> mapping;
    private final boolean isPadded;
    private final Pass pass;

    /**
     * @param mapping the column of each cell; empty where it is not read
     * @param isPadded whether cells missing at the end of a row are empty ones, as in a workbook
     */
    RowStorage(Database database, Cells cells, List<String> mapping, boolean isPadded, Pass pass) {
        this.database = database;
        this.cells = cells;
        this.mapping = List.copyOf(mapping);
        this.isPadded = isPadded;
        this.pass = pass;
    }

    /** Stores what the source gives, the header not among it. */
    ImportCounts store(DataImport reader, Consumer<Consumer<RawRow>> source) {
        return switch (reader) {
            case BulkImport bulk -> storeAll(bulk, source);
            default -> storeEach(reader, source);
        };
    }

    private ImportCounts storeAll(BulkImport reader, Consumer<Consumer<RawRow>> source) {
        try (BulkImport.Batch batch = reader.begin(pass)) {
            source.accept(raw -> {
                pass.advance();
                read(raw).ifPresent(row -> {
                    try {
                        batch.add(row);
                    } catch (Refused e) {
                        refuse(raw.line(), e);
                    }
                });
            });
            ImportCounts counts = batch.store();
            return new ImportCounts(pass.done(), counts.added(), counts.changed(), counts.unchanged(), pass.failing());
        }
    }

    private ImportCounts storeEach(DataImport reader, Consumer<Consumer<RawRow>> source) {
        List<ImportRow> stored = new ArrayList<>();
        source.accept(raw -> {
            pass.advance();
            read(raw)
                    .ifPresent(row -> attempt(row.line(), () -> {
                        reader.read(row);
                        stored.add(row);
                    }));
        });
        if (pass.failing() == 0 || pass.skipsBadRows()) {
            attempt(1, () -> reader.finish(stored));
        }
        pass.goOn(true);
        return new ImportCounts(pass.done(), 0, pass.done() - pass.failing(), 0, pass.failing());
    }

    /** A row that fails must not hide what is wrong with the rows behind it. */
    private void attempt(int line, Runnable work) {
        try {
            database.attempt(work);
        } catch (Refused e) {
            refuse(line, e);
        } catch (NotFound e) {
            LOG.info("line {}: {}", line, e.getMessage());
            pass.refuse(line, new Refused("core.refused.import-not-found"));
        }
    }

    /** A refusal that names a column names it as people do. */
    private void refuse(int line, Refused refusal) {
        Object[] arguments = refusal.arguments();
        if (arguments.length > 0 && arguments[0].equals(refusal.field())) {
            arguments[0] = cells.title(refusal.field());
        }
        pass.refuse(line, new Refused(refusal.key(), arguments).at(refusal.field()));
    }

    /** The row, unless it is wrong by itself; then all that is wrong with it is said. */
    private Optional<ImportRow> read(RawRow raw) {
        int count = raw.cells().size();
        if (count > mapping.size() || (count < mapping.size() && !isPadded)) {
            pass.refuse(raw.line(), new Refused("core.refused.import-cells", mapping.size(), count));
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>(2 * mapping.size());
        boolean isFine = true;
        for (int i = 0; i < mapping.size(); i++) {
            String column = mapping.get(i);
            if (!column.isEmpty()) {
                isFine &= read(raw, i, column, values);
            }
        }
        return isFine ? Optional.of(new ImportRow(raw.line(), values)) : Optional.empty();
    }

    private boolean read(RawRow raw, int place, String column, Map<String, String> values) {
        try {
            if (raw.formulas().contains(place)) {
                throw new Refused("core.refused.import-formula", cells.title(column)).at(column);
            }
            values.put(
                    column,
                    place < raw.cells().size() ? cells.read(column, raw.cells().get(place)) : "");
            return true;
        } catch (Refused e) {
            refuse(raw.line(), e);
            return false;
        }
    }
}
