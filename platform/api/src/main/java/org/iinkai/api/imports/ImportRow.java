package org.iinkai.api.imports;

import java.util.Map;

import org.iinkai.api.error.Refused;

/**
 * A row of a table that is read in.
 *
 * @param line line in the file, the header being line 1
 * @param values cell texts by column name, stripped
 */
public record ImportRow(int line, Map<String, String> values) {

    public ImportRow {
        values = Map.copyOf(values);
    }

    /** The text of a column; empty when the cell is. */
    public String text(String column) {
        return values.getOrDefault(column, "");
    }

    /**
     * The text of a column that must not be empty.
     *
     * @throws Refused with the column as field
     */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new Refused("core.refused.import-empty", column).at(column);
        }
        return text;
    }

    /**
     * The whole number in a column.
     *
     * @throws Refused with the column as field when it is none
     */
    public int number(String column) {
        try {
            return Integer.parseInt(required(column));
        } catch (NumberFormatException e) {
            throw new Refused("core.refused.import-number", column, text(column)).at(column);
        }
    }

    /**
     * The day in a column, {@code 2024-10-03}.
     *
     * @throws Refused with the column as field when it is none
     */
    public java.time.LocalDate day(String column) {
        try {
            return java.time.LocalDate.parse(required(column));
        } catch (java.time.format.DateTimeParseException e) {
            throw new Refused("core.refused.import-day", column, text(column)).at(column);
        }
    }
}
