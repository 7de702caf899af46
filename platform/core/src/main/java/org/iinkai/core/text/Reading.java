package org.iinkai.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

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

    /**
     * What a record must have in {@code core.grams(search_key)} for its key to contain a text: pairs of neighbours that
     * cover it, or its only character. Where it is longer than two the key itself must be looked at too.
     *
     * @see "Decision 012"
     */
    public static String[] grams(String text) {
        int[] letters = SearchKey.of(text).codePoints().toArray();
        if (letters.length < 2) {
            return letters.length == 0 ? new String[0] : new String[] {Character.toString(letters[0])};
        }
        List<String> grams = new ArrayList<>();
        for (int i = 0; i < letters.length - 2; i += 2) {
            grams.add(new String(letters, i, 2));
        }
        grams.add(new String(letters, letters.length - 2, 2));
        return grams.toArray(String[]::new);
    }

    /** The pattern for SQL LIKE that finds a text anywhere in a search key; {@code %} for none. */
    public static String pattern(String text) {
        String literal =
                SearchKey.of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }
}
