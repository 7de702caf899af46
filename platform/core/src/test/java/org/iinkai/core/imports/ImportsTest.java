package org.iinkai.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.imports.Imports.RowError;
import org.iinkai.core.TestCore;

class ImportsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String HEADER = "code,name_ja,name_en,position\n";

    private final Imports imports = CORE.service(Imports.class);

    private static List<String> keys(String csv) {
        return CORE.tryToLoad("core.bodies", csv).errors().stream()
                .map(RowError::key)
                .toList();
    }

    private static List<String> codes() {
        return CORE.service(Bodies.class).all().stream().map(Body::code).toList();
    }

    @Test
    void the_tables_of_the_core_can_be_read_in() {
        assertThat(imports.names())
                .contains("core.bodies", "core.member-categories", "core.segments", "core.members", "core.people")
                .contains("core.roles");
    }

    @Test
    void reading_a_table_twice_changes_nothing_the_second_time() {
        String csv = "\uFEFF" + HEADER + "board,理事会,Board,1\r\n\"office\",\"事務局\",,2\r\n";
        CORE.load("core.bodies", csv);
        CORE.load("core.bodies", csv);
        assertThat(codes()).containsOnlyOnce("board", "office");
    }

    @Test
    void one_broken_row_stores_nothing_and_all_broken_rows_are_named() {
        Imports.Result result = CORE.tryToLoad("core.bodies", HEADER + """
                good,良い,,1
                ,名なし,,2
                bad,悪い,,二
                short,短い
                fine,並,,5
                """);
        assertThat(result.isComplete()).isFalse();
        assertThat(result.rows()).isEqualTo(5);
        assertThat(result.errors())
                .extracting(RowError::line, RowError::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "core.refused.import-empty"),
                        org.assertj.core.groups.Tuple.tuple(4, "core.refused.import-number"),
                        org.assertj.core.groups.Tuple.tuple(5, "core.refused.import-cells"));
        assertThat(codes()).doesNotContain("good", "fine");
    }

    @Test
    void what_is_no_table_is_said_clearly() {
        assertThat(keys("")).containsExactly("core.refused.import-no-header");
        assertThat(keys("code,name_ja\na,b\n")).containsExactly("core.refused.import-columns");
        assertThat(keys("code,name_ja,name_en,position,code\n")).containsExactly("core.refused.import-column-twice");
        Imports.Result sjis = CORE.administrator(() -> imports.load(
                "core.bodies",
                "sjis.csv",
                new ByteArrayInputStream((HEADER + "x,理事会,,1\n").getBytes(Charset.forName("Shift_JIS")))));
        assertThat(sjis.errors()).extracting(RowError::key).containsExactly("core.refused.import-encoding-line");
        assertThatThrownBy(() -> CORE.tryToLoad("core.nothing", "")).hasMessageContaining("import-unknown");
    }

    @Test
    void rows_of_members_are_checked() {
        CORE.load("core.member-categories", HEADER + "regular,正会員,,1\n");
        Imports.Result result = CORE.tryToLoad("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                1,(株),true,青葉,アオバ,regular,,2020-04-01,,
                2,(株),maybe,緑,ミドリ,regular,,2020-04-01,,
                3,(株),true,赤,アカ,other,,2020-04-01,,
                4,(株),true,黄,キ,regular,,2020-04-01,2019-04-01,移転
                1,(株),true,青葉,アオバ,regular,,2022-04-01,,
                """);
        assertThat(result.errors())
                .extracting(RowError::key)
                .containsExactly(
                        "core.refused.import-flag",
                        "core.refused.import-choice",
                        "core.refused.left-before-joined",
                        "core.refused.membership-overlap");
        assertThat(CORE.database().value("SELECT count(*) FROM core.company")).isEqualTo("0");
    }

    @Test
    void tables_of_bundles_come_and_go() {
        Runnable remove = CORE.core().addImport("test.things", new DataImport() {
            @Override
            public Set<String> columns() {
                return Set.of("code");
            }

            @Override
            public void read(ImportRow row) {
                throw new NotFound("thing " + row.text("code"));
            }
        });
        assertThat(CORE.tryToLoad("test.things", "code\na\n").errors())
                .extracting(RowError::key)
                .containsExactly("core.refused.import-not-found");
        remove.run();
        assertThat(imports.names()).doesNotContain("test.things");
    }

    @Test
    void reading_in_needs_the_right() {
        assertThatThrownBy(() -> imports.load("core.bodies", "x.csv", new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(Forbidden.class);
    }
}
