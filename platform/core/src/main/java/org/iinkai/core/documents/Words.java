package org.iinkai.core.documents;

import org.iinkai.api.error.Refused;

/** What people typed, bounded. */
final class Words {

    static final int LINE = 200;
    static final int TEXT = 4000;
    static final int CHAPTER = 200_000;

    private Words() {}

    /** A text that must be there. */
    static String needed(String field, String text, int longest) {
        String stripped = bounded(field, text, longest);
        if (stripped.isEmpty()) {
            throw new Refused("core.refused.document-needed").at(field);
        }
        return stripped;
    }

    /** A text that may be empty. */
    static String bounded(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > longest) {
            throw new Refused("core.refused.too-long", longest).at(field);
        }
        return stripped;
    }
}
