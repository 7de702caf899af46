package org.iinkai.core.imports.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.imports.ColumnKind;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.text.Localized;

class CellsTest {

    private final Cells cells = new Cells(new Sample(), Map.of("day", "入会日"));

    @ParameterizedTest
    @CsvSource({
        "2025-03-01, 2025-03-01",
        "2025/3/1, 2025-03-01",
        "２０２５／３／１, 2025-03-01",
        "2025.3.1, 2025-03-01",
        "2025年3月1日, 2025-03-01",
        "20250301, 2025-03-01",
        "2025-03-01T09:30:00, 2025-03-01",
        "2025/03/01 0:00:00, 2025-03-01",
        "令和7年3月1日, 2025-03-01",
        "令和 7 年 3 月 1 日, 2025-03-01",
        "令和元年5月1日, 2019-05-01",
        "R7.3.1, 2025-03-01",
        "r7/3/1, 2025-03-01",
        "S63/4/1, 1988-04-01",
        "昭和六十三年, ",
        "H元年4月1日, 1989-04-01",
        "平成31年4月30日, 2019-04-30",
        "T15.12.1, 1926-12-01",
        "45717, 2025-03-01",
        "45717.5, 2025-03-01",
        "2025/2/29, ",
        "令和元年4月30日, ",
        "1.4.2025, ",
        "'Mar 1, 2025', 2025-03-01",
        "'december 31 1999', 1999-12-31",
        "'Feb 30, 2025', ",
        "soon, "
    })
    void days_are_read_in_any_calendar(String written, LocalDate day) {
        assertThat(Days.read(written).orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "株式会社青葉, (株), true, 青葉",
        "(株)青葉, (株), true, 青葉",
        "（株）青葉, (株), true, 青葉",
        "㈱青葉, (株), true, 青葉",
        "青葉㈱, (株), false, 青葉",
        "青葉 株式会社, (株), false, 青葉",
        "青葉(株), (株), false, 青葉",
        "一般社団法人青葉会, (一社), true, 青葉会",
        "ＮＰＯ法人青葉, '', true, ＮＰＯ法人青葉",
        "青葉株式会社東京支店, '', true, 青葉株式会社東京支店",
        "青葉, '', true, 青葉"
    })
    void the_corporate_form_is_told_from_the_name(String full, String prefix, boolean isFirst, String name) {
        assertThat(Names.split(full)).isEqualTo(new Names.Split(prefix, isFirst, name));
    }

    @ParameterizedTest
    @CsvSource({
        "東京都千代田区丸の内1-1-1, 東京都, 千代田区, 丸の内1-1-1, ''",
        "東京都千代田区丸の内1-1-1 青葉ビル3階, 東京都, 千代田区, 丸の内1-1-1, 青葉ビル3階",
        "神奈川県横浜市西区みなとみらい2-2, 神奈川県, 横浜市西区, みなとみらい2-2, ''",
        "三重県四日市市諏訪町1-5, 三重県, 四日市市, 諏訪町1-5, ''",
        "千葉県市川市八幡1-1-1, 千葉県, 市川市, 八幡1-1-1, ''",
        "東京都町田市森野2-2-22, 東京都, 町田市, 森野2-2-22, ''",
        "広島県廿日市市下平良1-11-1, 広島県, 廿日市市, 下平良1-11-1, ''",
        "東京都西多摩郡瑞穂町箱根ケ崎2335, 東京都, 西多摩郡瑞穂町, 箱根ケ崎2335, ''",
        "京都府京都市中京区寺町通488, 京都府, 京都市中京区, 寺町通488, ''",
        "横浜市中区日本大通1, '', 横浜市中区, 日本大通1, ''",
        "1 Aoba Street, '', '', 1 Aoba Street, ''"
    })
    void an_address_in_one_line_is_taken_apart(
            String line, String prefecture, String municipality, String street, String building) {
        assertThat(Addresses.split(line)).isEqualTo(new PostalAddress("", prefecture, municipality, street, building));
    }

    @Test
    void a_postal_code_before_the_address_is_taken_too() {
        PostalAddress address = Addresses.split("〒１００－０００５　東京都千代田区丸の内1");
        assertThat(address.postalCode()).isEqualTo("1000005");
        assertThat(address.prefecture()).isEqualTo("東京都");
    }

    @ParameterizedTest
    @ValueSource(strings = {"はい", "○", "〇", "１", "true", "TRUE", "有り"})
    void yes_is_yes(String text) {
        assertThat(cells.read("flag", text)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"いいえ", "×", "0", "False", "なし"})
    void no_is_no(String text) {
        assertThat(cells.read("flag", text)).isEqualTo("false");
    }

    @Test
    void numbers_codes_readings_and_choices_are_read_in_any_spelling() {
        assertThat(cells.read("number", "１，２３４")).isEqualTo("1234");
        assertThat(cells.read("number", "12.00")).isEqualTo("12");
        assertThat(cells.read("code", " Ａ－００１ ")).isEqualTo("A-001");
        assertThat(cells.read("kana", "ｱｵﾊﾞ さくら")).isEqualTo("アオバ サクラ");
        assertThat(cells.read("choice", "正会員")).isEqualTo("regular");
        assertThat(cells.read("choice", "賛助会員（個人）")).isEqualTo("individual");
        assertThat(cells.read("choice", "Regular Member")).isEqualTo("regular");
        assertThat(cells.read("choice", "regular")).isEqualTo("regular");
    }

    @Test
    void names_stay_as_typed() {
        assertThat(cells.read("text", " 髙﨑①Ⅱ～ ")).isEqualTo("髙﨑①Ⅱ～");
    }

    @Test
    void what_is_not_understood_is_refused_with_the_columns_name() {
        assertThatThrownBy(() -> cells.read("day", "soon"))
                .hasMessageContaining("core.refused.import-day")
                .hasMessageContaining("入会日");
        assertThatThrownBy(() -> cells.read("flag", "maybe")).hasMessageContaining("import-flag");
        assertThatThrownBy(() -> cells.read("number", "ten")).hasMessageContaining("import-number");
        assertThatThrownBy(() -> cells.read("choice", "other")).hasMessageContaining("import-choice");
        assertThatThrownBy(() -> cells.read("text", "x".repeat(32_768))).hasMessageContaining("import-cell-size");
        assertThatThrownBy(() -> cells.read("text", "a\0b")).hasMessageContaining("import-control");
    }

    private static final class Sample implements DataImport {

        @Override
        public Set<String> columns() {
            return Set.of("code");
        }

        @Override
        public void read(ImportRow row) {}

        @Override
        public List<ImportColumn> describe() {
            return List.of(
                    ImportColumn.of("text", "", ColumnKind.TEXT),
                    ImportColumn.of("code", "", ColumnKind.CODE),
                    ImportColumn.of("kana", "", ColumnKind.KANA),
                    ImportColumn.of("day", "", ColumnKind.DAY),
                    ImportColumn.of("number", "", ColumnKind.NUMBER),
                    ImportColumn.of("flag", "", ColumnKind.FLAG),
                    ImportColumn.of("choice", "", ColumnKind.CHOICE));
        }

        @Override
        public Map<String, Localized> choices(String column) {
            return Map.of(
                    "regular",
                    new Localized("正会員", "Regular member"),
                    "individual",
                    new Localized("賛助会員(個人)", "Supporting member"));
        }
    }
}
