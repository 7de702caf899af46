package org.iinkai.bench.register;

import java.util.List;
import java.util.Random;

/**
 * A company that does not exist. Its name is put together from parts that are read as they are in Japanese names, so that
 * some words are in every fifth name, some in every hundredth, and a few in hardly any.
 *
 * @param form corporate form as printed short
 * @param isFormFirst whether it stands before the name
 * @param kana reading in katakana
 */
record InventedCompany(String form, boolean isFormFirst, String name, String kana, String prefecture) {

    /** In three names of every register: two characters that occur nowhere else. */
    static final String RARE_PAIR = "鴎雀";

    /** In about one of a hundred names. */
    static final String MIDDLING = "銀杏";

    /** In about one of five names. */
    static final String COMMON = "システム";

    private static final List<Part> PLACES =
            Part.list("青葉アオバ 桜木サクラギ 若松ワカマツ 白鳥シラトリ 朝日アサヒ 三輪ミワ 北斗ホクト 南風ナンプウ 東雲シノノメ 西陣ニシジン "
                    + "高砂タカサゴ 千歳チトセ 緑川ミドリカワ 清水シミズ 早蕨サワラビ 常盤トキワ 八雲ヤクモ 宝来ホウライ 瑞穂ミズホ 若草ワカクサ "
                    + "有明アリアケ 磯辺イソベ 卯月ウヅキ 榎本エノモト 大空オオゾラ 霞台カスミダイ 菊水キクスイ 雲井クモイ 欅坂ケヤキザカ 琴平コトヒラ "
                    + "桔梗キキョウ 小春コハル 潮見シオミ 杉並スギナミ 瀬戸セト 空知ソラチ 橘タチバナ 月岡ツキオカ 照葉テルハ 渡良瀬ワタラセ");
    private static final List<Part> MIDDLES =
            Part.list("電話デンワ 通信ツウシン 商事ショウジ 応対オウタイ 情報ジョウホウ 物産ブッサン 運輸ウンユ 保険ホケン 銀行ギンコウ 食品ショクヒン "
                    + "製薬セイヤク 出版シュッパン 旅行リョコウ 企画キカク 総研ソウケン 建設ケンセツ 金属キンゾク 化学カガク 繊維センイ 電機デンキ");
    private static final List<Part> ENDS = Part.list("サービスサービス センターセンター ソリューションズソリューションズ コミュニケーションズコミュニケーションズ "
            + "パートナーズパートナーズ ネットワークネットワーク ホールディングスホールディングス マーケティングマーケティング 工業コウギョウ 産業サンギョウ");
    private static final Part COMMON_PART = new Part(COMMON, COMMON);
    private static final Part MIDDLING_PART = new Part(MIDDLING, "ギンナン");
    private static final Part RARE_PART = new Part(RARE_PAIR, "オウジャク");
    private static final String[] PREFECTURES = {
        "東京都", "東京都", "東京都", "東京都", "大阪府", "大阪府", "愛知県", "神奈川県", "福岡県", "北海道", "宮城県", "広島県", "沖縄県", "新潟県"
    };

    /** The company with a place in the register; the same for the same random numbers. */
    static InventedCompany of(int place, int all, Random random) {
        Part first = place % Math.max(1, all / 3) == 7 ? RARE_PART : one(PLACES, random);
        Part second = random.nextInt(100) == 0 ? MIDDLING_PART : one(MIDDLES, random);
        Part third = random.nextInt(5) == 0 ? COMMON_PART : one(ENDS, random);
        return new InventedCompany(
                "(株)",
                random.nextInt(3) > 0,
                first.text() + second.text() + third.text(),
                first.kana() + second.kana() + third.kana(),
                PREFECTURES[random.nextInt(PREFECTURES.length)]);
    }

    private static Part one(List<Part> parts, Random random) {
        return parts.get(random.nextInt(parts.size()));
    }

    /** A part of a name and how it is read. */
    private record Part(String text, String kana) {

        /** Parts written one behind the other, each with its reading in katakana, of which nothing else is made. */
        static List<Part> list(String written) {
            return List.of(written.split(" ")).stream().map(Part::of).toList();
        }

        private static Part of(String written) {
            int half = written.length() / 2;
            if (written.substring(0, half).equals(written.substring(half))) {
                return new Part(written.substring(0, half), written.substring(half));
            }
            int kana = 0;
            while (!isKatakana(written.charAt(kana))) {
                kana++;
            }
            return new Part(written.substring(0, kana), written.substring(kana));
        }

        private static boolean isKatakana(char c) {
            return c >= 'ァ' && c <= 'ー';
        }
    }
}
