package org.iinkai.core.text;

import java.text.Normalizer;

import org.iinkai.api.text.KanaOrder;
import org.iinkai.api.text.SearchKey;

/** How names and readings are stored to be sorted and found. */
public final class Reading {

    private Reading() {}

    /** A reading in any kana as full-width katakana. */
    public static String stored(String kana) {
        return SearchKey.katakana(Normalizer.normalize(kana.strip(), Normalizer.Form.NFKC));
    }

    /** A reading in any kana as the key it sorts by. */
    public static String sortKey(String kana) {
        return KanaOrder.key(kana);
    }

    /** What a record is found by: its parts made comparable, apart from each other. */
    public static String searchKey(String... parts) {
        StringBuilder key = new StringBuilder();
        for (String part : parts) {
            key.append(SearchKey.of(part)).append(' ');
        }
        return key.toString();
    }

    /** The pattern for SQL LIKE that finds a text anywhere in a search key; {@code %} for none. */
    public static String pattern(String text) {
        String literal =
                SearchKey.of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }
}
