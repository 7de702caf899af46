package org.iinkai.api.letters;

/**
 * A line of a letter as it is laid out; a long one is broken by whoever prints it.
 *
 * @param text may be empty: then it is space
 */
public record LetterLine(Place place, String text) {
    /** Where a line stands. */
    public enum Place {
        /** At the left: the addressee and the text. */
        LEFT,
        /** In the middle: 記. */
        MIDDLE,
        /** At the right: the day, the sender, 敬具, 以上. */
        RIGHT,
        /** In the middle and larger. */
        TITLE
    }
}
