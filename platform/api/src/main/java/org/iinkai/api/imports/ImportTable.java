package org.iinkai.api.imports;

import java.util.List;
import java.util.Map;

import org.iinkai.api.text.Localized;

/**
 * A table that files can be read into.
 *
 * @param name {@code core.members}
 * @param title message key of what people call it; empty for one that is not offered on screens
 * @param columns what a file may have
 * @param choices names by code of what may stand in columns of kind {@link ColumnKind#CHOICE}, by column
 * @param defaulted columns that new records get a value in though the file has no such column
 * @param isBulk whether rows are counted as new, changed and unchanged, and an import can be undone
 */
public record ImportTable(
        String name,
        String title,
        List<ImportColumn> columns,
        Map<String, Map<String, Localized>> choices,
        List<String> defaulted,
        boolean isBulk) {

    public ImportTable {
        columns = List.copyOf(columns);
        choices = Map.copyOf(choices);
        defaulted = List.copyOf(defaulted);
    }
}
