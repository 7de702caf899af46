package org.iinkai.ui.kit;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type into fields for numbers, codes and readings, put into one form. Names are never touched. */
final class TypedText {
    private static final String HYPHENS = "[\\-‐‑‒–—―−ー－ｰ]";
    private static final Pattern HALF_WIDTH_KANA = Pattern.compile("[\\uff61-\\uff9f]+");
    private static final Pattern HIRAGANA = Pattern.compile("[\\u3041-\\u3096\\u309d\\u309e]");
    private static final int TO_KATAKANA = 'ア' - 'あ';

    private TypedText() {}

    /** A postal code as written: 〒１００ー０００１ becomes 100-0001. What is none stays as typed. */
    static String postalCode(String typed) {
        String digits = plain(typed).replaceAll("[\\s〒-]", "");
        return digits.matches("[0-9]{7}") ? digits.substring(0, 3) + "-" + digits.substring(3) : typed.strip();
    }

    /** A telephone number with hyphens between its parts: （０３）１２３４ー５６７８ becomes 03-1234-5678. */
    static String phone(String typed) {
        return plain(typed)
                .strip()
                .replaceAll("^\\+81[\\s-]*(\\(0\\))?\\s*", "0")
                .replaceAll("[()\\s-]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** A number or code in any width, without spaces and hyphens. */
    static String digits(String typed) {
        return plain(typed).replaceAll("[\\s-]+", "");
    }

    /** An address for mail in any width, without spaces around: ａｏｂａ＠example.jp becomes aoba@example.jp. */
    static String email(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** A reading in full-width katakana: あおば ｺｰﾙ becomes アオバ コール. Anything else stays as typed. */
    static String kana(String typed) {
        String wide = HALF_WIDTH_KANA
                .matcher(typed)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Normalizer.normalize(found.group(), Normalizer.Form.NFKC)));
        return HIRAGANA.matcher(wide)
                .replaceAll(found -> String.valueOf((char) (found.group().charAt(0) + TO_KATAKANA)))
                .strip();
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed.replaceAll(HYPHENS, "-"), Normalizer.Form.NFKC);
    }
}
