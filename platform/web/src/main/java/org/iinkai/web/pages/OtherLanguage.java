package org.iinkai.web.pages;

import java.util.Locale;

/** The language a page offers to change to, named in that language. */
final class OtherLanguage {

    private OtherLanguage() {}

    static String code(Locale locale) {
        return locale.getLanguage().equals("ja") ? "en" : "ja";
    }

    static String name(Locale locale) {
        return locale.getLanguage().equals("ja") ? "English" : "日本語";
    }
}
