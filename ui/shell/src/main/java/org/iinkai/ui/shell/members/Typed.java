package org.iinkai.ui.shell.members;

import java.text.Normalizer;

/** What people type into fields for numbers and codes, put into one form. Names are never touched. */
final class Typed {
    private static final String HYPHENS = "[\\-‐‑‒–—―−ー－ｰ]";

    private Typed() {}

    /** A number or code in any width, without spaces: Ａ－１２ becomes A-12. */
    static String code(String typed) {
        return plain(typed).replaceAll("\\s+", "");
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed.replaceAll(HYPHENS, "-"), Normalizer.Form.NFKC);
    }
}
