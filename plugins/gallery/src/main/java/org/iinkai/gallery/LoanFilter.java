package org.iinkai.gallery;

import org.iinkai.api.text.SearchKey;

/**
 * Which loans a list shows.
 *
 * @param text part of the item's name in any spelling; empty for all
 * @param state {@code out} or {@code returned}; empty for all
 */
public record LoanFilter(String text, String state) {

    /** Every loan. */
    public static LoanFilter all() {
        return new LoanFilter("", "");
    }

    /** The text as names are compared. */
    public String key() {
        return SearchKey.of(text);
    }
}
