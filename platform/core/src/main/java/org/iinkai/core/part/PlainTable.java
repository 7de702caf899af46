package org.iinkai.core.part;

import java.util.Set;
import java.util.function.Consumer;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;

/** Tables whose rows stand alone. */
public final class PlainTable {

    private PlainTable() {}

    /** Reads a table with these columns row by row. */
    public static DataImport of(Consumer<ImportRow> read, String... columns) {
        Set<String> names = Set.of(columns);
        return new DataImport() {
            @Override
            public Set<String> columns() {
                return names;
            }

            @Override
            public void read(ImportRow row) {
                read.accept(row);
            }
        };
    }
}
