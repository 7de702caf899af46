package org.iinkai.api.imports;

import java.util.List;

/**
 * What is wrong with a row of a file.
 *
 * @param line line in the file, the header being line 1
 * @param column the column it concerns; empty when it is the row as a whole
 * @param key message key
 * @param arguments values for the message's places
 */
public record RowProblem(int line, String column, String key, List<Object> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }
}
