package org.iinkai.web.pages;

import java.util.Locale;

/** The language a page offers to change to, named in that language. */
public final class OtherLanguage {

    private OtherLanguage() {}

    /** Its code. */
    public static String code(Locale locale) {
        return locale.getLanguage().equals("ja") ? "en" : "ja";
    }

    /** Its name, in itself. */
    public static String name(Locale locale) {
        return locale.getLanguage().equals("ja") ? "English" : "日本語";
    }
}
