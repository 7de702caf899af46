package org.iinkai.core.imports.cell;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.api.members.PostalAddress;

/**
 * Addresses written in one line. Prefectures are known; municipalities are told by 市, 区, 町, 村 and 郡, so that a name which
 * holds one of these itself may be cut too early: what is not sure stays in the street.
 */
public final class Addresses {

    private static final List<String> PREFECTURES = List.of(
            "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県",
            "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県", "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県",
            "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県",
            "鹿児島県", "沖縄県");

    private static final Pattern POSTAL = Pattern.compile(
            "^〒?[\\s　]*([0-9０-９]{3}[-‐‑–—―−－ー]?[0-9０-９]{4})[\\s　]+(.*)$|^〒([0-9０-９]{3}[-‐‑–—―−－ー]?[0-9０-９]{4})(.*)$");
    // cities, towns and districts whose own name holds one of the letters that end one
    private static final String HARD = "市川市|市原市|四日市市|廿日市市|野々市市|八日市場市|余市郡余市町|余市町|村上市|村山市|大村市|武蔵村山市|羽村市|田村市"
            + "|東村山市|町田市|大町市|十日町市|玉村町|佐波郡玉村町|高市郡[^市区町村]{1,5}[町村]|杵島郡大町町|郡山市|大和郡山市|郡上市|蒲郡市|小郡市";
    private static final Pattern MUNICIPALITY = Pattern.compile("^(" + HARD
            + "|[^市区町村郡0-9０-９]{1,6}市[^市区町村郡0-9０-９]{1,5}区"
            + "|[^市区町村郡0-9０-９]{1,6}市"
            + "|[^市区町村郡0-9０-９]{1,5}区"
            + "|[^市区町村郡0-9０-９]{1,5}郡[^市区町村郡0-9０-９]{1,6}[町村]"
            + "|[^市区町村郡0-9０-９]{1,6}[町村])(.*)$");
    private static final Pattern BUILDING = Pattern.compile("^(\\S*?[0-9０-９一二三四五六七八九十]\\S*)[\\s　]+(.+)$");

    private Addresses() {}

    /** The address in its parts; building and postal code too where they stand apart by a space. */
    public static PostalAddress split(String line) {
        String rest = line.strip().replaceAll("\\R", " ");
        String postalCode = "";
        Matcher postal = POSTAL.matcher(rest);
        if (postal.matches()) {
            boolean isSpaced = postal.group(1) != null;
            postalCode = postal.group(isSpaced ? 1 : 3);
            rest = postal.group(isSpaced ? 2 : 4).strip();
        }
        String prefecture = prefecture(rest).orElse("");
        rest = rest.substring(prefecture.length()).strip();
        String municipality = "";
        Matcher place = MUNICIPALITY.matcher(rest);
        if (place.matches()) {
            municipality = place.group(1);
            rest = place.group(2).strip();
        }
        Matcher house = BUILDING.matcher(rest);
        boolean isJapanese = rest.codePoints().anyMatch(letter -> letter > 0x2E80);
        return (isJapanese || !municipality.isEmpty()) && house.matches()
                ? new PostalAddress(postalCode, prefecture, municipality, house.group(1), house.group(2))
                : new PostalAddress(postalCode, prefecture, municipality, rest, "");
    }

    private static Optional<String> prefecture(String line) {
        return PREFECTURES.stream().filter(line::startsWith).findFirst();
    }
}
