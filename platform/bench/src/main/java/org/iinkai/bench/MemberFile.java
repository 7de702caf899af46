package org.iinkai.bench;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.data.Id;
import org.iinkai.core.text.Reading;

/** Invented members: as an office's file in Windows-31J, and as rows ready for COPY. */
final class MemberFile {

    static final List<String> COMPANY = List.of(
            "id",
            "number",
            "prefix",
            "is_prefix_first",
            "name",
            "kana",
            "sort_key",
            "search_key",
            "postal_code",
            "prefecture",
            "municipality",
            "street",
            "phone");
    static final List<String> MEMBERSHIP =
            List.of("id", "company_id", "category", "member_since", "joined_on", "left_on", "reason");

    private static final String[] FIRST = {"青葉", "若草", "桜", "楓", "欅", "柊", "椿", "榎", "萩", "藤", "梓", "葵"};
    private static final String[] FIRST_KANA = {
        "アオバ", "ワカクサ", "サクラ", "カエデ", "ケヤキ", "ヒイラギ", "ツバキ", "エノキ", "ハギ", "フジ", "アズサ", "アオイ"
    };
    private static final String[] SECOND = {"コール", "通信", "保険", "物流", "電機", "食品", "印刷", "証券", "旅行", "設計"};
    private static final String[] SECOND_KANA = {
        "コール", "ツウシン", "ホケン", "ブツリュウ", "デンキ", "ショクヒン", "インサツ", "ショウケン", "リョコウ", "セッケイ"
    };
    private static final List<List<String>> PLACES = List.of(
            List.of("東京都", "千代田区"),
            List.of("大阪府", "大阪市北区"),
            List.of("北海道", "札幌市中央区"),
            List.of("福岡県", "福岡市博多区"),
            List.of("愛知県", "名古屋市中区"));

    private final List<Row> rows = new ArrayList<>();

    private record Row(
            String number, String name, String kana, List<String> place, String street, String phone, int year) {}

    MemberFile(int count) {
        Random random = new Random(7);
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(FIRST.length);
            int second = random.nextInt(SECOND.length);
            rows.add(new Row(
                    "M%06d".formatted(i),
                    FIRST[first] + SECOND[second] + i,
                    FIRST_KANA[first] + SECOND_KANA[second],
                    PLACES.get(random.nextInt(PLACES.size())),
                    "本町" + (1 + random.nextInt(9)) + "-" + (1 + random.nextInt(30)),
                    "0%d-0000-%04d".formatted(1 + random.nextInt(9), random.nextInt(10_000)),
                    1 + random.nextInt(30)));
        }
    }

    /** As an office keeps it: full names, dates in the Japanese calendar. */
    byte[] windows31j() throws java.io.IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, Charset.forName("windows-31j"))) {
            out.write("会員番号,会社名,フリガナ,郵便番号,都道府県,市区町村,町名・番地,電話番号,会員種別,入会日,退会日,退会の理由\r\n");
            for (Row row : rows) {
                out.write(String.join(
                                ",",
                                row.number,
                                "株式会社" + row.name,
                                row.kana,
                                "100-0001",
                                row.place.getFirst(),
                                row.place.getLast(),
                                row.street,
                                row.phone,
                                "正会員",
                                "平成" + row.year + "年4月1日",
                                "",
                                "")
                        + "\r\n");
            }
        }
        return bytes.toByteArray();
    }

    /** What the import makes of the rows. */
    record Prepared(List<List<@Nullable String>> companies, List<List<@Nullable String>> memberships) {}

    Prepared prepared() {
        List<List<@Nullable String>> companies = new ArrayList<>(rows.size());
        List<List<@Nullable String>> memberships = new ArrayList<>(rows.size());
        for (Row row : rows) {
            String id = Id.next().toString();
            String day = (1988 + row.year) + "-04-01";
            companies.add(Arrays.asList(
                    id,
                    row.number,
                    "(株)",
                    "true",
                    row.name,
                    row.kana,
                    Reading.sortKey(row.kana),
                    Reading.searchKey(row.name, row.kana, row.number),
                    "1000001",
                    row.place.getFirst(),
                    row.place.getLast(),
                    row.street,
                    row.phone));
            memberships.add(Arrays.asList(Id.next().toString(), id, "regular", day, day, null, ""));
        }
        return new Prepared(companies, memberships);
    }
}
