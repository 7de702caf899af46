package org.iinkai.api.text;

import java.util.Locale;

/**
 * A name that is data, in Japanese and, where there is one, in English.
 *
 * @param ja the Japanese name
 * @param en the English name; empty when there is none
 */
public record Localized(String ja, String en) {

    /** The name in a language; the Japanese one when there is no English one. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("ja") || en.isEmpty() ? ja : en;
    }
}
