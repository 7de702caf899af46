package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.core.TestCore;

/** Files that are not what their names say, or not what a table needs. */
class BadFilesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final RunSteps steps = new RunSteps(CORE);

    @BeforeEach
    void forget_members() {
        CORE.database().executeAsOwner("TRUNCATE core.company, core.import_run CASCADE");
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
    }

    @Test
    void a_picture_or_a_program_called_csv_is_refused_and_not_kept() {
        byte[] picture = new byte[5_000];
        new Random(1).nextBytes(picture);
        picture[100] = 0;
        assertThatThrownBy(() -> steps.open("members.csv", picture)).hasMessageContaining("import-binary");
        assertThatThrownBy(() -> steps.open("members.csv", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .hasMessageContaining("import-xls");
        assertThat(CORE.database().value("SELECT count(*) FROM core.import_run"))
                .isEqualTo("0");
    }

    @Test
    void a_file_of_no_bytes_and_one_of_a_header_only_say_so() {
        assertThatThrownBy(() -> steps.open("members.csv", new byte[0])).hasMessageContaining("import-no-header");
        ImportRun run = steps.open("会員番号,名称\n");
        assertThatThrownBy(() -> steps.check(run)).hasMessageContaining("import-no-rows");
        assertThat(steps.run(run.id()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void columns_that_nobody_knows_are_left_out_and_a_missing_key_is_named() {
        ImportRun run = steps.open("会員番号,名称,血液型\n1,青葉,A\n");
        assertThat(run.plan().mapping()).containsExactly("number", "name", "");
        ImportRun keyless = steps.open("名称,血液型\n青葉,A\n");
        assertThatThrownBy(() -> steps.check(keyless))
                .hasMessageContaining("import-columns")
                .hasMessageContaining("会員番号");
    }

    @Test
    void a_row_with_an_empty_key_is_never_a_new_record() {
        ImportRun run = steps.check(steps.open("会員番号,名称\n,青葉\n　,若草\n"));
        assertThat(steps.wrong(run)).containsExactly("2 number import-empty", "3 number import-empty");
        assertThat(steps.start(run, true).counts().added()).isZero();
    }

    @Test
    void terms_that_overlap_within_the_file_fail_the_later_row_and_nothing_is_stored() {
        ImportRun run = steps.start(steps.open("""
                        会員番号,名称,入会日,退会日,退会の理由
                        1,青葉,2010/4/1,2020/3/31,移転
                        1,青葉,2019/4/1,,
                        2,若草,2024/2/30,,
                        """), false);
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure()).isEqualTo("core.refused.import-incomplete");
        assertThat(steps.wrong(run)).containsExactly("3 joined_on membership-overlap", "4 joined_on import-day");
        assertThat(CORE.database().value("SELECT count(*) FROM core.company")).isEqualTo("0");
        assertThat(CORE.database().value("SELECT count(*) FROM core.import_change"))
                .isEqualTo("0");
    }

    @Test
    void quotes_that_never_close_are_told() {
        ImportRun run = steps.open("会員番号,名称\n1,青葉\n");
        assertThat(run.state()).isEqualTo(State.OPEN);
        assertThat(List.of("\"会員番号,名称\n1,青葉\n", "会員番号,名称\n1,\"青葉\n2,若草\n")).allSatisfy(csv -> {
            ImportRun odd = steps.open("members.csv", csv.getBytes(UTF_8));
            assertThatThrownBy(() -> steps.take(odd)).isInstanceOf(Throwable.class);
            assertThat(CORE.database().value("SELECT count(*) FROM core.company"))
                    .isEqualTo("0");
        });
    }

    @Test
    void cells_that_a_list_made_safe_for_spreadsheets_are_read_as_they_were() {
        steps.take(steps.open("会員番号,名称,備考\n1,青葉,'=1+1\n2,若草,'まで\n"));
        assertThat(CORE.database().value("SELECT string_agg(note, ',' ORDER BY number) FROM core.company"))
                .isEqualTo("=1+1,'まで");
    }
}
