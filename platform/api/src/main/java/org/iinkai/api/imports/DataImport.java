package org.iinkai.api.imports;

import java.util.List;
import java.util.Set;

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
}
