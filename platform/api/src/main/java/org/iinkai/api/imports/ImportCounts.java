package org.iinkai.api.imports;

/**
 * How the rows of a file came out.
 *
 * @param rows rows in the file, without its header
 * @param added rows that make something new
 * @param changed rows that change what is stored
 * @param unchanged rows that say what is stored already
 * @param failing rows that can't be stored
 */
public record ImportCounts(int rows, int added, int changed, int unchanged, int failing) {

    /** Nothing read yet. */
    public static ImportCounts none() {
        return new ImportCounts(0, 0, 0, 0, 0);
    }
}
