package org.iinkai.api.documents;

/** A line of two versions set side by side. */
public record TextLine(Change change, String text) {

    /** What became of a line. */
    public enum Change {
        /** It is in both. */
        SAME,
        /** It is only in the later one. */
        ADDED,
        /** It is only in the earlier one. */
        REMOVED
    }
}
