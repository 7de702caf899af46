package org.iinkai.api.text;

import java.text.Normalizer;

/**
 * Readings in the order of the syllabary (五十音順), as JIS X 4061 has it: first the plain syllables, small ones and voiced
 * ones counting as their plain form and the long mark as the vowel before it, then, among equals, the reading as written.
 */
public final class KanaOrder {

    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォッャュョヮヵヶ";
    private static final String PLAIN = "カキクケコサシスセソタチツテトハヒフヘホハヒフヘホウアイウエオツヤユヨワカケ";
    private static final String[] ROWS = {"アカサタナハマヤラワ", "イキシチニヒミリヰ", "ウクスツヌフムユル", "エケセテネヘメレヱ", "オコソトノホモヨロヲ"};
    private static final char LONG = 'ー';

    private KanaOrder() {}

    /**
     * A text that sorts by code point where its reading belongs. Spaces and middle dots don't count; an empty reading
     * gives a key that sorts behind all others.
     *
     * @param reading in any kana
     */
    public static String key(String reading) {
        String kana = SearchKey.katakana(Normalizer.normalize(reading.strip(), Normalizer.Form.NFKC));
        StringBuilder key = new StringBuilder(2 * kana.length() + 1);
        for (int i = 0; i < kana.length(); i++) {
            char c = kana.charAt(i);
            if (c == LONG && !key.isEmpty()) {
                key.append(vowel(key.charAt(key.length() - 1)));
            } else if (!Character.isWhitespace(c) && c != '・') {
                key.append(plain(c));
            }
        }
        return key.isEmpty() ? "\uFFFF" : key.append(' ').append(kana).toString();
    }

    private static char plain(char c) {
        int place = VOICED.indexOf(c);
        return place < 0 ? c : PLAIN.charAt(place);
    }

    private static char vowel(char before) {
        for (String row : ROWS) {
            if (row.indexOf(before) >= 0) {
                return row.charAt(0);
            }
        }
        return LONG;
    }
}
