package org.iinkai.core.part;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;

/** Cells of tables that say yes or no. */
public final class Flag {

    private Flag() {}

    /**
     * Whether the cell says {@code true}.
     *
     * @throws Refused with the column as field when it says neither {@code true} nor {@code false}
     */
    public static boolean of(ImportRow row, String column) {
        return switch (row.required(column)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Refused("core.refused.import-flag", column, row.text(column)).at(column);
        };
    }
}
