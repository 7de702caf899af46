package org.iinkai.host.lifecycle;

import java.util.List;
import java.util.Set;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;

/** A bundle's reader of tables behind a guard. */
record GuardedImport(Guard<DataImport> guard) implements DataImport {

    @Override
    public Set<String> columns() {
        return guard.use(reader -> Set.copyOf(reader.columns()));
    }

    @Override
    public void read(ImportRow row) {
        guard.use(reader -> {
            reader.read(row);
            return true;
        });
    }

    @Override
    public void finish(List<ImportRow> rows) {
        guard.use(reader -> {
            reader.finish(rows);
            return true;
        });
    }
}
