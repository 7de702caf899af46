package org.iinkai.api.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Japanese text made comparable: width, case, hiragana and katakana, spaces, old and common forms of a character (髙 and
 * 高), and the corporate prefix (株式会社, (株), ㈱ ...) do not matter. Only for comparing and finding; what people typed is stored as typed.
 */
public final class SearchKey {

    private static final Pattern CORPORATE =
            Pattern.compile("株式会社|有限会社|合同会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|独立行政法人|\\((株|有|同|一社|公社|一財|公財|独)\\)");
    private static final Pattern IGNORED = Pattern.compile("[\\s・･.,、。'’\\-‐−―]+");

    /** Forms of characters in names, each with the one that it is compared as. */
    private static final String FORMS = "髙﨑嵜邊邉齋齊斉澤濵濱廣眞國學櫻瀨德黑惠冨嶋嶌桒栁𠮷淵條圓榮鐵與數萬會藏實壽豐彌禮總關鷗龍瀧曾嶽驛圖醫藝應舊號驗縣聲蘆籠橫增靑淸穗顏槇舘";

    private static final String COMMON = "高崎崎辺辺斎斎斎沢浜浜広真国学桜瀬徳黒恵富島島桑柳吉渕条円栄鉄与数万会蔵実寿豊弥礼総関鴎竜滝曽岳駅図医芸応旧号験県声芦篭横増青清穂顔槙館";

    private static final Map<Integer, Integer> COMMON_FORM = commonForms();

    private SearchKey() {}

    /** The comparable form of a text. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = CORPORATE.matcher(folded).replaceAll("");
        return commonForm(katakana(IGNORED.matcher(bare).replaceAll("")));
    }

    private static String commonForm(String text) {
        StringBuilder common = new StringBuilder(text.length());
        text.codePoints().map(c -> COMMON_FORM.getOrDefault(c, c)).forEach(common::appendCodePoint);
        return common.toString();
    }

    private static Map<Integer, Integer> commonForms() {
        int[] forms = FORMS.codePoints().toArray();
        int[] common = COMMON.codePoints().toArray();
        return IntStream.range(0, forms.length).boxed().collect(Collectors.toMap(i -> forms[i], i -> common[i]));
    }

    /** Hiragana as katakana; everything else unchanged. */
    public static String katakana(String text) {
        StringBuilder kana = new StringBuilder(text.length());
        text.codePoints().map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c).forEach(kana::appendCodePoint);
        return kana.toString();
    }
}
