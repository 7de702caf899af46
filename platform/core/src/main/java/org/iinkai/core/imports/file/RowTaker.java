package org.iinkai.core.imports.file;

/** Takes the rows of a file one by one. */
@FunctionalInterface
public interface RowTaker {

    /** Takes a row; says whether the next one is wanted. */
    boolean take(RawRow row);
}
