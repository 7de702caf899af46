package org.iinkai.core.imports.file;

import java.util.List;
import java.util.Set;

/**
 * A row as it stands in a file.
 *
 * @param line line in the file, the header being line 1 unless empty lines stand above it
 * @param cells texts of the cells, from the left; days of a workbook as 2025-03-31
 * @param formulas places of cells that a workbook computes
 */
public record RawRow(int line, List<String> cells, Set<Integer> formulas) {

    public RawRow {
        cells = List.copyOf(cells);
        formulas = Set.copyOf(formulas);
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
