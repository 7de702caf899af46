package org.iinkai.api.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.text.Localized;

/**
 * Reads one kind of table. Contributed by {@code to.imports(...)}, made by the host. Rows go in one by one inside one
 * transaction of the caller; a {@link org.iinkai.api.error.Refused} names what is wrong with its row. Reading the same
 * table twice changes nothing the second time.
 */
public interface DataImport {

    /** Columns a table must have. */
    Set<String> columns();

    /** Reads one row; a row may refer to rows before it. */
    void read(ImportRow row);

    /** Called once after the last row. */
    default void finish(List<ImportRow> rows) {}

    /** Message key of what people call the table; empty for one that is read in by the product itself only. */
    default String title() {
        return "";
    }

    /**
     * All columns a table may have, in the order a person expects. Cells of a column that is described reach
     * {@link #read} in the form its kind says. By default the columns a table must have, as text.
     */
    default List<ImportColumn> describe() {
        return columns().stream()
                .sorted()
                .map(name -> ImportColumn.of(name, "", ColumnKind.TEXT).required())
                .toList();
    }

    /** What new records get in columns that a file has not, unless the person says otherwise, by column. */
    default Map<String, String> defaults() {
        return Map.of();
    }

    /** What may stand in a column of kind {@link ColumnKind#CHOICE}: names by code. */
    default Map<String, Localized> choices(String column) {
        return Map.of();
    }
}
