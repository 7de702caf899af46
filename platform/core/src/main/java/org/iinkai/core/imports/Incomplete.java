package org.iinkai.core.imports;

/** Takes the transaction of a pass back that stores all rows or none, or none at all. */
final class Incomplete extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Incomplete() {
        super("nothing is stored");
    }
}
