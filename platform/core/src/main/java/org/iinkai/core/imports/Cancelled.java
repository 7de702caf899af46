package org.iinkai.core.imports;

/** The person has ended the pass. */
final class Cancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Cancelled() {
        super("cancelled");
    }
}
