package org.iinkai.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.imports.ImportRun;
import org.iinkai.core.TestCore;

/** Lists as other systems and offices export them go in as they are, nothing chosen by hand. */
class OtherSystemsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final RunSteps steps = new RunSteps(CORE);

    @BeforeEach
    void forget_members() {
        CORE.database().executeAsOwner("TRUNCATE core.company, core.import_run, core.import_mapping CASCADE");
        CORE.load("core.member-categories", """
                code,name_ja,name_en,position
                regular,正会員,Regular member,1
                supporting,賛助会員(個人),Supporting member,2
                """);
    }

    @Test
    void third_parties_of_dolibarr() throws IOException {
        ImportRun run = steps.open("export_societe_1.csv", resource("dolibarr-third-parties.csv"));
        assertThat(mapped(run))
                .containsExactlyInAnyOrder(
                        "name",
                        "number",
                        "address",
                        "postal_code",
                        "municipality",
                        "prefecture",
                        "phone",
                        "url",
                        "note");
        assertThat(run.plan().defaults()).isEqualTo(Map.of("category", "regular", "joined_on", "2025-01-15"));

        ImportRun done = steps.take(run);

        assertThat(done.counts().added()).isEqualTo(3);
        assertThat(companies())
                .containsExactly(
                        "CU1905-00012|(株)青葉コール|1000005|東京都|千代田区|丸の内1-1-1|青葉ビル3階|03-0000-0012|https://www.aoba.example|総会の案内は郵送|regular|2025-01-15",
                        "CU2001-00013|若草(株)|5300001|大阪府|大阪市北区|梅田2-2||+81 6 0000 0013|https://wakakusa.example/||regular|2025-01-15",
                        "CU2107-00014|Maple Contact K.K.|0600042|Hokkaido|Sapporo|1-2-3 Odori Nishi||011-000-0014|||regular|2025-01-15");
        assertThat(steps.take(steps.open("export_societe_1.csv", resource("dolibarr-third-parties.csv")))
                        .counts()
                        .unchanged())
                .isEqualTo(3);
    }

    @Test
    void contacts_of_civicrm() throws IOException {
        ImportRun run = steps.open("CiviCRM_Contact_Export.csv", resource("civicrm-contacts.csv"));
        assertThat(mapped(run))
                .containsExactlyInAnyOrder(
                        "number",
                        "name",
                        "street",
                        "building",
                        "municipality",
                        "postal_code",
                        "prefecture",
                        "phone",
                        "url",
                        "note");

        ImportRun done = steps.take(run);

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(companies())
                .containsExactly(
                        "202|青葉コール(株)|1000005|東京都|千代田区|丸の内1-1-1|青葉ビル3階|03-0000-0012|https://aoba.example||regular|2025-01-15",
                        "203|Wakakusa, Inc.|5300001|Osaka|Osaka|1-2-3 Umeda||06-0000-0013||called \"Waka\" by everybody|regular|2025-01-15");
    }

    @Test
    void a_workbook_of_a_japanese_office() throws IOException {
        ImportRun run = steps.open(
                "会員台帳.xlsx",
                workbook(List.of(
                        List.of("会員番号", "会社名", "フリガナ", "入会年月日", "〒", "所在地", "TEL"),
                        List.of(
                                "０００１",
                                "株式会社　髙﨑コール",
                                "ﾀｶｻｷｺｰﾙ",
                                "昭和63年4月1日",
                                "１００－０００５",
                                "東京都千代田区丸の内１－１－１　青葉ビル",
                                "０３－００００－０００１"),
                        List.of("２", "若草㈱", "わかくさ", "H5.4.1", "〒530-0001", "大阪府大阪市北区梅田2-2", "06(0000)0002"),
                        List.of("3", "(有)楓", "ｶｴﾃﾞ ﾎｹﾝ", "平成元年4月1日", "", "", ""),
                        List.of("4", "一般社団法人桜会", "サクラカイ", "Ｒ元.5.1", "", "", ""))));
        assertThat(run.plan().sheet()).isEqualTo("名簿");
        assertThat(run.plan().mapping())
                .containsExactly("number", "name", "kana", "joined_on", "postal_code", "address", "phone");

        ImportRun done = steps.take(run);

        assertThat(done.counts().added()).isEqualTo(4);
        assertThat(CORE.database().value("""
                SELECT string_agg(concat_ws('|', c.number, c.prefix, c.name, c.kana, m.joined_on, m.category), ',' ORDER BY number)
                FROM core.company c JOIN core.membership m ON m.company_id = c.id"""))
                .isEqualTo("0001|(株)|髙﨑コール|タカサキコール|1988-04-01|regular,2|(株)|若草|ワカクサ|1993-04-01|regular,"
                        + "3|(有)|楓|カエデ ホケン|1989-04-01|regular,4|(一社)|桜会|サクラカイ|2019-05-01|regular");
        assertThat(CORE.database().value("""
                SELECT concat_ws('|', postal_code, prefecture, municipality, street, building, phone)
                FROM core.company WHERE number = '0001'""")).isEqualTo("1000005|東京都|千代田区|丸の内１－１－１|青葉ビル|03-0000-0001");
    }

    @Test
    void a_year_alone_is_no_day_and_is_said_so() throws IOException {
        ImportRun run = steps.check(steps.open(
                "会員台帳.xlsx", workbook(List.of(List.of("会員番号", "会社名", "入会年月日"), List.of("1", "青葉", "平成元年")))));
        assertThat(steps.wrong(run)).containsExactly("3 joined_on import-day");
    }

    @Test
    void the_type_for_new_members_can_be_chosen_and_is_remembered() {
        String csv = "会員番号,会社名,入会日\n1,青葉,2020/4/1\n";
        ImportRun run = steps.open(csv);
        assertThat(run.plan().defaults()).isEqualTo(Map.of("category", "regular"));
        ImportRun chosen = steps.arrange(run, run.plan().withDefaults(Map.of("category", "賛助会員（個人）")));
        assertThat(chosen.plan().defaults()).isEqualTo(Map.of("category", "supporting"));
        steps.check(chosen);
        assertThat(steps.open(csv).plan().defaults()).isEqualTo(Map.of("category", "supporting"));
        steps.take(chosen);
        assertThat(CORE.database().value("SELECT category FROM core.membership"))
                .isEqualTo("supporting");
        ImportRun again = steps.open(csv);
        assertThat(steps.take(steps.arrange(again, again.plan().withDefaults(Map.of("category", "regular"))))
                        .counts()
                        .unchanged())
                .as("what is there keeps its type")
                .isEqualTo(1);
    }

    private static List<String> mapped(ImportRun run) {
        return run.plan().mapping().stream().filter(column -> !column.isEmpty()).toList();
    }

    private static List<String> companies() {
        return List.of(CORE.database().value("""
                SELECT string_agg(concat_ws('|', c.number,
                    CASE WHEN is_prefix_first THEN prefix || name ELSE name || prefix END, postal_code, prefecture,
                    municipality, street, building, phone, url, note, m.category, m.joined_on), E'\\n' ORDER BY number)
                FROM core.company c JOIN core.membership m ON m.company_id = c.id""").split("\n"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OtherSystemsTest.class.getResourceAsStream("/imports/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("表紙").createRow(2).createCell(1).setCellValue("会員台帳（令和7年1月現在）");
            Sheet sheet = book.createSheet("名簿");
            sheet.createRow(0).createCell(0).setCellValue("会員台帳");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i + 1);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
