package org.iinkai.api.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Japanese text made comparable: width, case, hiragana and katakana, spaces, and the corporate prefix (株式会社, (株), ㈱
 * ...) do not matter. Only for comparing and finding; what people typed is stored as typed.
 */
public final class SearchKey {

    private static final Pattern CORPORATE =
            Pattern.compile("株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|独立行政法人|\\((株|有|同|一社|公社|一財|公財|独)\\)");
    private static final Pattern IGNORED = Pattern.compile("[\\s・･.,、。'’\\-‐−―]+");

    private SearchKey() {}

    /** The comparable form of a text. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = CORPORATE.matcher(folded).replaceAll("");
        return katakana(IGNORED.matcher(bare).replaceAll(""));
    }

    /** Hiragana as katakana; everything else unchanged. */
    public static String katakana(String text) {
        StringBuilder kana = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c).forEach(kana::appendCodePoint);
        return kana.toString();
    }
}
