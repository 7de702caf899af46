package org.iinkai.api.access;

/**
 * Something a person may or may not do. Implemented by an enum of the core or of a bundle; its name for people is the
 * message {@code right.<id>}.
 */
public interface Right {

    /** Stable id, {@code <owner>.<words-with-dashes>}: {@code training.enrol}. */
    String id();
}
