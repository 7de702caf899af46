package org.iinkai.api.imports;

import java.util.List;

/**
 * A table that files can be read into.
 *
 * @param name {@code core.members}
 * @param title message key of what people call it; empty for one that is not offered on screens
 * @param columns what a file may have
 * @param isBulk whether rows are counted as new, changed and unchanged, and an import can be undone
 */
public record ImportTable(String name, String title, List<ImportColumn> columns, boolean isBulk) {

    public ImportTable {
        columns = List.copyOf(columns);
    }
}
