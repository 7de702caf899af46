package org.iinkai.api.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a file is to be read.
 *
 * @param encoding {@code UTF-8}, {@code UTF-16} or {@code windows-31j}; empty for a workbook
 * @param delimiter what stands between two cells; empty for a workbook
 * @param sheet name of the sheet; empty for a text file
 * @param mapping the column that each column of the file is read into, from the left; empty where it is not read
 * @param defaults what new records get in columns that the file has not, by column
 */
public record ImportPlan(
        String encoding, String delimiter, String sheet, List<String> mapping, Map<String, String> defaults) {

    public ImportPlan {
        mapping = List.copyOf(mapping);
        // a plan as JSON may leave them out
        defaults = Map.copyOf(Objects.requireNonNullElse(defaults, Map.of()));
    }

    /** A plan by which new records get nothing that the file does not say. */
    public ImportPlan(String encoding, String delimiter, String sheet, List<String> mapping) {
        this(encoding, delimiter, sheet, mapping, Map.of());
    }

    /** The same plan with other columns. */
    public ImportPlan withMapping(List<String> columns) {
        return new ImportPlan(encoding, delimiter, sheet, columns, defaults);
    }

    /** The same plan with other values for new records. */
    public ImportPlan withDefaults(Map<String, String> values) {
        return new ImportPlan(encoding, delimiter, sheet, mapping, values);
    }
}
