package org.iinkai.api.imports;

import java.util.List;

/**
 * A table that files can be read into.
 *
 * @param name {@code core.members}
 * @param columns what a file may have
 * @param isBulk whether rows are counted as new, changed and unchanged, and an import can be undone
 */
public record ImportTable(String name, List<ImportColumn> columns, boolean isBulk) {

    public ImportTable {
        columns = List.copyOf(columns);
    }
}
