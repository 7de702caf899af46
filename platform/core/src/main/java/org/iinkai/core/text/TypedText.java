package org.iinkai.core.text;

import org.iinkai.api.error.Refused;

/** What people typed, without blanks around it and bounded. */
public final class TypedText {

    /** Longest line, in characters. */
    public static final int LINE = 200;

    /** Longest text of some paragraphs, in characters. */
    public static final int TEXT = 4000;

    private TypedText() {}

    /**
     * A text that must be there.
     *
     * @param field what is wrong when it is not
     */
    public static String needed(String field, String text, int longest) {
        String stripped = bounded(field, text, longest);
        if (stripped.isEmpty()) {
            throw new Refused("core.refused.needed").at(field);
        }
        return stripped;
    }

    /** A text that may be empty. */
    public static String bounded(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new Refused("core.refused.too-long", longest).at(field);
        }
        return stripped;
    }
}
