package org.iinkai.core.documents.store;

/** A file is missing or is not what was stored. */
public final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param hash of the file */
    public Damaged(String hash) {
        super("the file " + hash + " is missing or is not what was stored");
    }
}
