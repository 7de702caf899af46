package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.imports.FileLook;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.core.TestCore;

class ImportRunsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final RunSteps steps = new RunSteps(CORE);
    private final ImportRuns runs = CORE.service(ImportRuns.class);

    @BeforeEach
    void forget_members() {
        CORE.database().execute("DELETE FROM core.import_change");
        CORE.database().execute("DELETE FROM core.contact");
        CORE.database().execute("DELETE FROM core.affiliation");
        CORE.database().execute("DELETE FROM core.membership");
        CORE.database().execute("DELETE FROM core.person");
        CORE.database().execute("DELETE FROM core.company");
        CORE.load("core.member-categories", """
                code,name_ja,name_en,position
                regular,正会員,Regular member,1
                supporting,賛助会員(個人),Supporting member,2
                """);
        CORE.load("core.segments", """
                code,category,name_ja,name_en,position
                agency,regular,エージェンシー,Agency,1
                """);
    }

    @Test
    void a_japanese_office_sheet_in_windows_31j_is_understood() {
        ImportRun run = steps.open("会員名簿.csv", """
                会員名簿（令和7年1月現在）,,,,,,,
                会員No.,会社名,ﾌﾘｶﾞﾅ,所在地,入会年月日,会員区分,業種区分,担当者名
                ０００１,株式会社髙﨑コール,ﾀｶｻｷｺｰﾙ,東京都千代田区丸の内1-1-1　青葉ビル,令和元年5月1日,正会員,エージェンシー,青木　花子
                ０００２,若草㈱,わかくさ,大阪府大阪市北区梅田2-2,Ｓ６３．４．１,賛助会員（個人）,,
                """.getBytes(RunSteps.CP932));

        assertThat(run.plan().encoding()).isEqualTo("windows-31j");
        assertThat(run.plan().mapping())
                .containsExactly(
                        "number", "name", "kana", "address", "joined_on", "category", "segment", "contact_name");
        ImportRun done = steps.take(run);

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(value("""
                SELECT concat_ws('|', number, prefix, is_prefix_first, name, kana, prefecture, municipality, street, building)
                FROM core.company WHERE number = '0001'""")).isEqualTo("0001|(株)|t|髙﨑コール|タカサキコール|東京都|千代田区|丸の内1-1-1|青葉ビル");
        assertThat(value("""
                SELECT concat_ws('|', c.prefix, c.is_prefix_first, m.category, m.joined_on, m.member_since)
                FROM core.company c JOIN core.membership m ON m.company_id = c.id WHERE number = '0002'""")).isEqualTo("(株)|f|supporting|1988-04-01|1988-04-01");
        assertThat(value("""
                SELECT concat_ws('|', p.name, o.role, o.from_day, a.from_day)
                FROM core.contact o JOIN core.person p ON p.id = o.person_id
                JOIN core.affiliation a ON a.person_id = p.id AND a.company_id = o.company_id""")).isEqualTo("青木　花子|contact|2025-01-15|2025-01-15");
    }

    @Test
    void exports_of_other_systems_are_understood() {
        ImportRun dolibarr = steps.open("""
                "Customer code";"Third party name";"Zip code";"City";"Phone";"Web";"Type";"Start date"
                "CU-001";"Aoba Ltd.";"100-0005";"千代田区";"03-0000-0000";"https://aoba.example";"regular";"2024-04-01"
                """);
        assertThat(dolibarr.plan().delimiter()).isEqualTo(";");
        steps.take(dolibarr);
        ImportRun civi = steps.open("contacts.csv", ("\uFEFF" + """
                "External ID","Organization Name","Street Address","Email","Membership Type","Membership Start Date","Primary Contact","Gender"
                "77","Wakakusa, Inc.","1-2-3 Umeda","info@wakakusa.example","Regular member","2023-10-01","Sora Midori",""
                """).getBytes(UTF_8));
        assertThat(civi.plan().mapping()).last().isEqualTo("");
        steps.take(civi);
        assertThat(value("SELECT postal_code || phone || url FROM core.company WHERE number = 'CU-001'"))
                .isEqualTo("100000503-0000-0000https://aoba.example");
        assertThat(value("SELECT p.email FROM core.person p")).isEqualTo("info@wakakusa.example");
    }

    @Test
    void utf_16_and_tabs_are_read() {
        String text = "\uFEFF会員番号\t名称\t会員種別\t入会日\r\n1\t青葉\t正会員\t2020/4/1\r\n";
        ImportRun run = steps.open("members.txt", text.getBytes(UTF_16LE));
        assertThat(run.plan().encoding()).isEqualTo("UTF-16");
        assertThat(run.plan().delimiter()).isEqualTo("\t");
        assertThat(steps.take(run).counts().added()).isEqualTo(1);
    }

    @Test
    void the_check_says_how_rows_come_out_and_stores_nothing() {
        CORE.load("core.members", """
                number,name,category,joined_on
                1,青葉,regular,2020-04-01
                2,若草,regular,2020-04-01
                """);
        ImportRun run = steps.check(steps.open("""
                会員番号,名称,会員種別,入会日,退会日,退会の理由
                1,青葉,正会員,2020/04/01,,
                2,若草,正会員,2020/04/01,2024/03/31,移転
                3,桜,正会員,2024/04/01,,
                4,楓,準会員,2024/13/01,,
                ,欅,正会員,2024/04/01,,
                """));
        assertThat(run.state()).isEqualTo(State.CHECKED);
        assertThat(run.counts()).isEqualTo(new org.iinkai.api.imports.ImportCounts(5, 1, 1, 1, 2));
        assertThat(steps.wrong(run))
                .containsExactly("5 category import-choice", "5 joined_on import-day", "6 number import-empty");
        assertThat(steps.problemFile(run)).contains("5,会員種別,").contains("会員番号を入力してください");
        assertThat(value("SELECT count(*) FROM core.company")).isEqualTo("2");
        assertThat(value("SELECT count(*) FROM core.import_change")).isEqualTo("4");
    }

    @Test
    void all_or_nothing_stores_nothing_and_skipping_stores_the_rest() {
        ImportRun run = steps.open("""
                会員番号,名称,会員種別,入会日
                1,青葉,正会員,2020/04/01
                2,若草,正会員,いつか
                3,桜,正会員,2020/04/01,余り
                """);
        ImportRun refused = steps.start(run, false);
        assertThat(refused.state()).isEqualTo(State.FAILED);
        assertThat(refused.failure()).isEqualTo("core.refused.import-incomplete");
        assertThat(value("SELECT count(*) FROM core.company")).isEqualTo("0");

        ImportRun done = steps.start(refused, true);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts().added()).isEqualTo(1);
        assertThat(done.counts().failing()).isEqualTo(2);
        assertThat(steps.skippedFile(done))
                .startsWith("\uFEFF会員番号,名称,会員種別,入会日,取り込めない理由\r\n2,若草,正会員,いつか,")
                .contains("3,桜,正会員,2020/04/01,余り,")
                .doesNotContain("青葉");
    }

    @Test
    void rows_are_checked_against_each_other_and_against_what_is_stored() {
        CORE.load("core.members", """
                number,name,category,joined_on,left_on,reason,corporate_number
                1,青葉,regular,2020-04-01,2022-03-31,移転,
                2,若草,regular,2020-04-01,,,1234567890123
                """.replace("1234567890123", "7000012050002"));
        ImportRun run = steps.check(steps.open("""
                会員番号,名称,会員種別,区分,入会日,退会日,理由,法人番号
                1,青葉,正会員,,2021/04/01,,,
                3,桜,正会員,,2020/04/01,,,
                3,桜,正会員,,2020/04/01,,,
                4,楓,賛助会員（個人）,エージェンシー,2020/04/01,,,
                5,欅,正会員,,2020/04/01,2019/04/01,移転,
                6,椿,正会員,,2020/04/01,,移転,
                7,柊,正会員,,2020/04/01,,,7000012050002
                8,榎,正会員,,2020/04/01,,,7000012050001
                """));
        assertThat(steps.wrong(run))
                .containsExactly(
                        "2 joined_on membership-overlap",
                        "4 number import-row-twice",
                        "5 segment segment-unknown",
                        "6 left_on left-before-joined",
                        "7 left_on import-reason-alone",
                        "8 corporate_number corporate-number-taken",
                        "9 corporate_number corporate-number");
    }

    @Test
    void columns_that_the_file_lacks_stay_as_they_are() {
        CORE.load("core.members", """
                number,name,kana,category,segment,joined_on,phone
                1,青葉,アオバ,regular,agency,2020-04-01,03-0000-0000
                """);
        ImportRun done = steps.take(steps.open("会員番号,住所\n1,東京都港区芝1-1\n"));
        assertThat(done.counts().changed()).isEqualTo(1);
        assertThat(value("SELECT concat_ws('|', name, kana, phone, municipality, version) FROM core.company"))
                .isEqualTo("青葉|アオバ|03-0000-0000|港区|2");
        assertThat(value("SELECT concat_ws('|', category, segment, version) FROM core.membership"))
                .isEqualTo("regular|agency|1");
        assertThat(steps.wrong(steps.check(steps.open("会員番号,住所\n9,東京都港区芝1-1\n"))))
                .containsExactly("2 name import-needed");
    }

    @Test
    void reading_the_same_file_again_changes_nothing() {
        String csv = """
                会員番号,名称,フリガナ,会員種別,区分,入会日,担当者の氏名,担当者のメールアドレス
                1,株式会社青葉,アオバ,正会員,エージェンシー,2020/04/01,青木 花子,hanako@aoba.example
                """;
        steps.take(steps.open(csv));
        ImportRun again = steps.take(steps.open(csv));
        assertThat(again.counts().unchanged()).isEqualTo(1);
        assertThat(value("SELECT count(*) FROM core.import_change WHERE run_id = '" + again.id() + "'"))
                .isEqualTo("0");
        assertThat(value("SELECT search_key FROM core.company")).contains("青葉").contains("アオバ");
    }

    @Test
    void an_import_is_undone_exactly() {
        CORE.load("core.members", """
                number,name,kana,category,segment,joined_on,left_on,reason
                1,青葉,アオバ,regular,agency,2020-04-01,,
                """);
        String before = state();
        ImportRun done = steps.take(steps.open("""
                会員番号,名称,会員種別,入会日,退会日,理由,担当者の氏名,責任者の氏名
                1,新青葉,正会員,2020/04/01,2024/12/31,移転,青木 花子,青木 花子
                2,若草,正会員,2020/04/01,,,若木 太郎,
                """));
        assertThat(state()).isNotEqualTo(before);

        ImportRun undone = steps.undo(done);

        assertThat(undone.state()).isEqualTo(State.UNDONE);
        assertThat(undone.undoneBy()).isEqualTo("test");
        assertThat(state()).isEqualTo(before);
        assertThat(value("SELECT count(*) FROM core.person")).isEqualTo("0");
        assertThatThrownBy(() -> steps.undo(undone)).hasMessageContaining("import-undone");
    }

    @Test
    void undoing_is_refused_where_a_record_was_changed_since_and_names_it() {
        ImportRun done = steps.take(steps.open("""
                会員番号,名称,会員種別,入会日
                1,青葉,正会員,2020/04/01
                2,若草,正会員,2020/04/01
                """));
        CORE.database().execute("UPDATE core.company SET phone = '1', version = version + 1 WHERE number = '2'");
        assertThatThrownBy(() -> steps.undo(done))
                .hasMessageContaining("core.refused.import-changed")
                .hasMessageContaining("若草");
        assertThat(steps.run(done.id()).state()).isEqualTo(State.DONE);
        assertThat(value("SELECT count(*) FROM core.company")).isEqualTo("2");
    }

    @Test
    void every_record_has_its_entry_in_the_trail() {
        ImportRun done = steps.take(steps.open("会員番号,名称,会員種別,入会日\n1,青葉,正会員,2020/04/01\n"));
        assertThat(value("""
                SELECT string_agg(action || ' ' || split_part(subject, ':', 1), ',' ORDER BY subject)
                FROM core.audit_entry WHERE detail = 'import:%s'""".formatted(done.id())))
                .isEqualTo("core.audit.import-added company,core.audit.import-added membership");
        assertThat(value("""
                SELECT count(*) FROM core.audit_entry e WHERE NOT EXISTS (
                    SELECT FROM core.audit_unsealed u WHERE u.entry = e.number)
                AND NOT EXISTS (SELECT FROM core.audit_seal s WHERE s.entry = e.number)""")).isEqualTo("0");
    }

    @Test
    void the_columns_a_person_chose_are_remembered_for_the_same_header() {
        String csv = "番号,なまえ,しゅべつ,はじめ\n1,青葉,正会員,2020/04/01\n";
        ImportRun run = steps.open(csv);
        assertThat(run.plan().mapping()).containsExactly("number", "", "", "");
        List<String> chosen = List.of("number", "name", "category", "joined_on");
        steps.check(steps.arrange(run, chosen));
        ImportRun next = steps.open(csv);
        assertThat(next.plan().mapping()).isEqualTo(chosen);
        FileLook look = CORE.administrator(() -> runs.look(next.id()));
        assertThat(look.isRemembered()).isTrue();
        assertThat(look.sample()).containsExactly(List.of("1", "青葉", "正会員", "2020/04/01"));
    }

    @Test
    void a_plan_that_does_not_fit_is_refused() {
        ImportRun run = steps.open("会員番号,名称\n1,青葉\n");
        assertThatThrownBy(() -> steps.arrange(run, List.of("number", "number")))
                .hasMessageContaining("import-mapped-twice");
        assertThatThrownBy(() -> steps.arrange(run, List.of("number"))).hasMessageContaining("import-mapping-size");
        assertThatThrownBy(() -> steps.arrange(run, List.of("number", "rank")))
                .hasMessageContaining("import-column-unknown");
        ImportRun keyless = steps.arrange(run, List.of("", "name"));
        assertThatThrownBy(() -> steps.check(keyless)).hasMessageContaining("import-columns");
        ImportRun japanese = steps.open("x.csv", "会員番号,名称\n1,青葉\n".getBytes(RunSteps.CP932));
        assertThatThrownBy(() -> steps.arrange(japanese, new ImportPlan("UTF-8", "", "", List.of())))
                .hasMessageContaining("import-encoding-line");
    }

    @Test
    void a_file_that_is_none_is_told_by_its_line() {
        byte[] broken = "会員番号,名称\n1,青葉\n2,".getBytes(RunSteps.CP932);
        byte[] bytes = java.util.Arrays.copyOf(broken, broken.length + 2);
        bytes[broken.length] = (byte) 0x81;
        bytes[broken.length + 1] = (byte) 0x20;
        assertThatThrownBy(() -> steps.open("x.csv", bytes))
                .hasMessageContaining("import-encoding-none")
                .hasMessageContaining("3");
        assertThatThrownBy(() -> steps.open("")).hasMessageContaining("import-no-header");
        assertThatThrownBy(() -> steps.open("\n\n")).hasMessageContaining("import-no-header");
        assertThatThrownBy(() -> steps.open("番号" + ",x".repeat(250))).hasMessageContaining("import-columns-many");
    }

    @Test
    void a_cell_of_ten_megabytes_fails_its_row_only() {
        ImportRun run = steps.open("会員番号,名称,会員種別,入会日,備考\n1,青葉,正会員,2020/04/01," + "x".repeat(10 * 1024 * 1024)
                + "\n2,若草,正会員,2020/04/01,\n");
        ImportRun done = steps.start(run, true);
        assertThat(steps.wrong(done)).containsExactly("2 note import-cell-size");
        assertThat(done.counts().added()).isEqualTo(1);
    }

    @Test
    void the_template_has_every_column_and_is_understood() {
        String template = steps.template();
        assertThat(template).startsWith("\uFEFF会員番号,法人格,");
        assertThat(steps.open(template).plan().mapping()).doesNotContain("").contains("contact_email");
    }

    @Test
    void a_table_read_row_by_row_takes_the_same_way() {
        ImportRun run = CORE.administrator(() -> runs.open(
                "core.bodies",
                "bodies.csv",
                new ByteArrayInputStream("code,name_ja,name_en,position\nx,理事会,,1\ny,総会,,二\n".getBytes(UTF_8))));
        ImportRun done = steps.start(run, true);
        assertThat(done.counts().failing()).isEqualTo(1);
        assertThat(steps.wrong(done)).containsExactly("3 position import-number");
        assertThat(done.isUndoable()).isFalse();
        assertThatThrownBy(() -> steps.undo(done)).hasMessageContaining("import-no-undo");
    }

    @Test
    void the_history_shows_what_ended_newest_first() {
        ImportRun one = steps.take(steps.open("会員番号,名称,会員種別,入会日\n1,青葉,正会員,2020/04/01\n"));
        ImportRun two = steps.take(steps.open("会員番号,名称,会員種別,入会日\n2,若草,正会員,2020/04/01\n"));
        var page = CORE.administrator(() -> runs.history("", PageRequest.first(1)));
        assertThat(page.rows()).extracting(ImportRun::id).containsExactly(two.id());
        var next =
                CORE.administrator(() -> runs.history("", PageRequest.first(1).behind(page.next())));
        assertThat(next.rows()).extracting(ImportRun::id).containsExactly(one.id());
        assertThat(CORE.administrator(() -> runs.history("MEMB", PageRequest.first()))
                        .rows())
                .isNotEmpty();
        assertThat(CORE.administrator(() -> runs.history("other", PageRequest.first()))
                        .rows())
                .isEmpty();
    }

    @Test
    void a_file_that_was_only_opened_is_forgotten_when_cancelled() {
        ImportRun run = steps.open("会員番号,名称\n1,青葉\n");
        CORE.asAdministrator(() -> runs.cancel(run.id()));
        assertThatThrownBy(() -> steps.run(run.id())).isInstanceOf(org.iinkai.api.error.NotFound.class);
    }

    @Test
    void every_step_needs_the_right() {
        ImportRun run = steps.open("会員番号,名称\n1,青葉\n");
        List<Runnable> calls = List.of(
                runs::tables,
                () -> runs.run(run.id()),
                () -> runs.look(run.id()),
                () -> runs.check(run.id()),
                () -> runs.start(run.id(), true),
                () -> runs.cancel(run.id()),
                () -> runs.undo(run.id()),
                () -> runs.history("", PageRequest.first()));
        for (Runnable call : calls) {
            assertThatThrownBy(() -> CORE.with(call, CoreRight.MEMBERS_READ, CoreRight.MEMBERS_CHANGE))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private static String state() {
        return value("""
                SELECT jsonb_build_object(
                    'companies', (SELECT jsonb_agg(to_jsonb(c) - 'version' ORDER BY id) FROM core.company c),
                    'memberships', (SELECT jsonb_agg(to_jsonb(m) - 'version' ORDER BY id) FROM core.membership m),
                    'contacts', (SELECT count(*) FROM core.contact),
                    'affiliations', (SELECT count(*) FROM core.affiliation))""");
    }

    private static String value(String sql) {
        return CORE.database().value(sql);
    }
}
