package org.iinkai.api.access;

/**
 * Something a person may or may not do. Implemented by an enum of the core or of a bundle; its name for people is the
 * message {@code right.<id>}, what it lets people do {@code right.<id>.text}.
 */
public interface Right {

    /** Stable id, {@code <owner>.<words-with-dashes>}: {@code training.enrol}. */
    String id();

    /**
     * Whether it can be held for the records of some bodies only. Services that ask for such a right ask with the body of
     * the record: {@link Access#require(Right, String)}.
     */
    default boolean isPerBody() {
        return false;
    }
}
