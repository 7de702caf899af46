package org.iinkai.host.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.text.Localized;

/** A bundle's reader of tables behind a guard. */
record GuardedImport(Guard<DataImport> guard) implements DataImport {

    @Override
    public Set<String> columns() {
        return guard.use(reader -> Set.copyOf(reader.columns()));
    }

    @Override
    public String title() {
        return guard.use(DataImport::title);
    }

    @Override
    public List<ImportColumn> describe() {
        return guard.use(reader -> List.copyOf(reader.describe()));
    }

    @Override
    public Map<String, Localized> choices(String column) {
        return guard.use(reader -> Map.copyOf(reader.choices(column)));
    }

    @Override
    public Map<String, String> defaults() {
        return guard.use(reader -> Map.copyOf(reader.defaults()));
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
