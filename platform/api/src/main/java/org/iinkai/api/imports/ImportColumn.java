package org.iinkai.api.imports;

import java.util.List;

/**
 * A column that a table can be read from.
 *
 * @param name what {@link ImportRow} calls it: {@code joined_on}
 * @param title message key of what people call it; empty to show the name
 * @param isRequired whether a file without it can't be read
 * @param aliases what other systems call it, in any spelling
 */
public record ImportColumn(String name, String title, ColumnKind kind, boolean isRequired, List<String> aliases) {

    public ImportColumn {
        aliases = List.copyOf(aliases);
    }

    /** A column that a file may have. */
    public static ImportColumn of(String name, String title, ColumnKind kind, String... aliases) {
        return new ImportColumn(name, title, kind, false, List.of(aliases));
    }

    /** The same column, as one that a file must have. */
    public ImportColumn required() {
        return new ImportColumn(name, title, kind, true, aliases);
    }
}
