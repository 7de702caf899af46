package org.iinkai.api.imports;

import java.util.List;

/**
 * What a file looks like when it is read by a plan.
 *
 * @param sheets names of the sheets of a workbook; empty for a text file
 * @param header the cells of the first line
 * @param sample the cells of the first few rows
 * @param isRemembered whether the columns are those chosen for the same header before
 */
public record FileLook(List<String> sheets, List<String> header, List<List<String>> sample, boolean isRemembered) {

    public FileLook {
        sheets = List.copyOf(sheets);
        header = List.copyOf(header);
        sample = List.copyOf(sample);
    }
}
