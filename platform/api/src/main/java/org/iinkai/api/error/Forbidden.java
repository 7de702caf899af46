package org.iinkai.api.error;

/** The person lacks a right. Shown as "not found" where even the existence is nobody else's business. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String right;

    /** @param right id of the right that is missing */
    public Forbidden(String right) {
        super("missing right " + right);
        this.right = right;
    }

    /** Id of the right that is missing. */
    public String right() {
        return right;
    }
}
