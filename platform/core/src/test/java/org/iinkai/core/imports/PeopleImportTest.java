package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.core.TestCore;

class PeopleImportTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final RunSteps steps = new RunSteps(CORE);
    private final ImportRuns runs = CORE.service(ImportRuns.class);

    @BeforeEach
    void register() {
        CORE.database()
                .executeAsOwner("TRUNCATE core.company, core.person, core.import_run, core.import_mapping CASCADE");
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,category,joined_on
                1,(株),true,青葉,regular,2020-04-01
                2,(株),false,若草,regular,2020-04-01
                3,,true,若草,regular,2020-04-01
                4,(有),true,楓,regular,2020-04-01
                """);
    }

    @Test
    void people_of_an_office_go_in_with_their_companies() {
        ImportRun done = steps.take(open("""
                姓,名,セイ,メイ,会社名,部署,役職,メール,TEL
                髙﨑,花子,ﾀｶｻｷ,はなこ,㈱青葉,総務部,部長,Ｈａｎａｋｏ＠aoba.example,０３－００００－０００１
                青木,太郎,あおき,たろう,若草株式会社,,,,
                外山,次郎,トヤマ,ジロウ,,,,jiro@example.jp,
                """));
        assertThat(done.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0));
        assertThat(value("""
                SELECT string_agg(concat_ws('|', p.name, p.kana, p.email, p.phone, c.number, a.department, a.post), ',' ORDER BY p.kana)
                FROM core.person p LEFT JOIN core.affiliation a ON a.person_id = p.id LEFT JOIN core.company c ON c.id = a.company_id"""))
                .isEqualTo("青木 太郎|アオキ タロウ|||2||,髙﨑 花子|タカサキ ハナコ|Hanako@aoba.example|03-0000-0001|1|総務部|部長,"
                        + "外山 次郎|トヤマ ジロウ|jiro@example.jp|");
    }

    @Test
    void reading_again_changes_nothing_and_a_change_is_undone_exactly() {
        String csv = "氏名,フリガナ,会員番号,役職,メールアドレス\n青木 太郎,アオキ タロウ,1,課長,taro@aoba.example\n緑 空,ミドリ ソラ,2,,\n";
        ImportRun first = steps.take(open(csv));
        assertThat(steps.take(open(csv)).counts()).isEqualTo(new ImportCounts(2, 0, 0, 2, 0));
        String before = state();

        ImportRun moved = steps.take(open("氏名,会員番号,役職,電話番号,メールアドレス\n青木太郎,4,部長,03-1,taro@aoba.example\n桜 海,1,,,\n"));

        assertThat(moved.counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0));
        assertThat(value("SELECT count(*) FROM core.person")).isEqualTo("3");
        assertThat(state()).isNotEqualTo(before);
        assertThatThrownBy(() -> steps.undo(first)).hasMessageContaining("import-changed");
        assertThat(steps.undo(moved).state()).isEqualTo(State.UNDONE);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void rows_that_could_mean_several_or_nobody_say_so() {
        steps.take(open("個人番号,氏名,会員番号\nP1,鈴木 一,1\nP2,鈴木 一,1\n"));
        ImportRun run = steps.check(open("""
                個人番号,氏名,会員番号,会社名,メールアドレス
                ,鈴木 一,1,,
                P3,佐藤 二,9,,
                P4,佐藤 二,,若草,
                P5,佐藤 二,,桜,
                P6,佐藤 二,,,佐藤
                P7,,1,,
                P1,鈴木 一,1,,
                P1,鈴木 一,1,,
                """));
        assertThat(steps.wrong(run))
                .containsExactly(
                        "2 name import-person-many",
                        "3 company_number company-unknown",
                        "5 company_name import-company-unknown",
                        "6 email mail-address",
                        "7 name person-name",
                        "9 name import-person-twice");
        assertThat(run.counts()).isEqualTo(new ImportCounts(8, 1, 0, 1, 6));
    }

    @Test
    void a_file_without_names_is_refused_before_any_row() {
        ImportRun run = steps.check(open("個人番号,会員番号\nP1,1\n"));
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure()).isEqualTo("core.refused.import-person-column");
    }

    @Test
    void every_person_has_an_entry_in_the_trail() {
        ImportRun done = steps.take(open("氏名,会員番号\n青木 太郎,1\n"));
        assertThat(value("""
                SELECT string_agg(action || ' ' || split_part(subject, ':', 1), ',' ORDER BY subject)
                FROM core.audit_entry WHERE detail = 'import:%s'""".formatted(done.id())))
                .isEqualTo("core.audit.import-added person,core.audit.import-added person");
    }

    private ImportRun open(String csv) {
        return CORE.administrator(
                () -> runs.open("core.people", "people.csv", new ByteArrayInputStream(csv.getBytes(UTF_8))));
    }

    private static String state() {
        return value("""
                SELECT jsonb_build_object(
                    'people', (SELECT jsonb_agg(to_jsonb(p) - 'version' ORDER BY id) FROM core.person p),
                    'affiliations', (SELECT jsonb_agg(to_jsonb(a) ORDER BY id) FROM core.affiliation a))""");
    }

    private static String value(String sql) {
        return CORE.database().value(sql);
    }
}
