package org.iinkai.api.imports;

import java.util.List;

/**
 * How a file is to be read.
 *
 * @param encoding {@code UTF-8}, {@code UTF-16} or {@code windows-31j}; empty for a workbook
 * @param delimiter what stands between two cells; empty for a workbook
 * @param sheet name of the sheet; empty for a text file
 * @param mapping the column that each column of the file is read into, from the left; empty where it is not read
 */
public record ImportPlan(String encoding, String delimiter, String sheet, List<String> mapping) {

    public ImportPlan {
        mapping = List.copyOf(mapping);
    }

    /** The same plan with other columns. */
    public ImportPlan withMapping(List<String> columns) {
        return new ImportPlan(encoding, delimiter, sheet, columns);
    }
}
