package org.iinkai.ui.shell.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.ui.shell.members.RegisterTest;

class ImportViewsTest extends RegisterTest {

    private static final String CSV = """
            会員番号,会社名,入会年月日,血液型
            001,(株)青葉コール,2020/4/1,A
            010,桜㈱,令和7年1月6日,B
            """;

    @BeforeEach
    void forget_imports() {
        core.database().executeAsOwner("TRUNCATE core.import_run, core.import_mapping CASCADE");
        List.of("name", "number", "joined-on", "category", "kana")
                .forEach(key -> text("core.import.column." + key, "［" + key + "］"));
        List.of("members", "people", "organisations").forEach(key -> text("core.import.table." + key, "［" + key + "］"));
    }

    @Test
    void lists_lead_to_the_import_of_their_own_table_if_the_person_may() {
        open("members");
        press("一括追加");
        assertThat(heading()).isEqualTo("データの取り込み（1/4）");
        assertThat(chosenTable()).isEqualTo("core.members");
        assertThat(words()).contains("［members］", "［people］", "［organisations］");
        open("people");
        press("一括追加");
        assertThat(chosenTable()).isEqualTo("core.people");

        desk.rights.remove(CoreRight.DATA_IMPORT.id());
        open("members");
        assertThat(find(Button.class).withText("一括追加").exists()).isFalse();
        open("people");
        assertThat(find(Button.class).withText("一括追加").exists()).isFalse();
    }

    @Test
    void a_file_is_arranged_checked_stored_and_taken_back() {
        ImportRun run = opened(CSV.getBytes(UTF_8));
        open("imports/" + run.id());
        assertThat(heading()).isEqualTo("データの取り込み（2/4）");
        assertThat(labelled(Select.class, "文字コード").getValue()).isEqualTo("UTF-8");
        assertThat(targets()).containsExactly("number", "name", "joined_on", "");
        assertThat(words()).contains("ファイルにない項目");
        assertThat(labelled(Select.class, "［category］").getValue()).isEqualTo("regular");

        press("次へ");
        awaitWords("確認の結果");

        assertThat(heading()).isEqualTo("データの取り込み（3/4）");
        assertThat(words()).contains("2行", "新しく追加するデータには", "［category］は正会員");
        assertThat(now(run).counts().added()).isEqualTo(1);
        assertThat(now(run).counts().unchanged()).isEqualTo(1);
        assertThat(memberCount()).isEqualTo(3);
        press("取り込む");
        test(find(ConfirmDialog.class).single()).confirm();
        awaitWords("取り込みの結果");

        assertThat(memberCount()).isEqualTo(4);
        assertThat(links()).contains("members");
        press("取り込みを取り消す");
        test(find(ConfirmDialog.class).single()).confirm();
        awaitWords("さんが取り消しました。");
        assertThat(memberCount()).isEqualTo(3);
        assertThat(now(run).state()).isEqualTo(State.UNDONE);
    }

    @Test
    void the_encoding_can_be_changed_and_a_wrong_one_says_where() {
        ImportRun run = opened(CSV.getBytes(Charset.forName("windows-31j")));
        open("imports/" + run.id());
        assertThat(labelled(Select.class, "文字コード").getValue()).isEqualTo("windows-31j");
        text("core.refused.import-encoding-line", "{1}行目は{0}ではありません。");
        choose("文字コード", "UTF-8");
        assertThat(now(run).plan().encoding()).isEqualTo("windows-31j");
        assertThat(targets()).containsExactly("number", "name", "joined_on", "");
    }

    @Test
    void a_column_that_the_person_reads_in_takes_the_place_of_the_value_for_all() {
        ImportRun run = opened("会員番号,会社名,しゅべつ\n010,桜,正会員\n".getBytes(UTF_8));
        open("imports/" + run.id());
        assertThat(labelled(Select.class, "［category］").isVisible()).isTrue();
        test(target(2)).selectItem("［category］");
        assertThat(find(Select.class)
                        .withCondition(field -> "［category］".equals(field.getLabel()))
                        .exists())
                .isFalse();
        press("次へ");
        awaitWords("確認の結果");
        assertThat(now(run).plan().mapping()).containsExactly("number", "name", "category");

        ImportRun next = opened("会員番号,会社名,しゅべつ\n011,梅,正会員\n".getBytes(UTF_8));
        open("imports/" + next.id());
        assertThat(words()).contains("前回、同じ見出しのファイルで選択した対応を表示しています。");
        assertThat(targets()).containsExactly("number", "name", "category");
    }

    @Test
    void rows_that_fail_are_listed_and_the_person_chooses_what_becomes_of_the_others() {
        text("core.refused.import-day", "{0}の「{1}」は日付として読み取れません。");
        ImportRun run = opened("会員番号,会社名,入会日\n010,桜,いつか\n011,梅,2024/4/1\n".getBytes(UTF_8));
        open("imports/" + run.id());
        press("次へ");
        awaitWords("確認の結果");
        assertThat(words()).contains("2行目", "の「いつか」は日付として読み取れません。");
        assertThat(linkTexts()).contains("取り込めない理由を全件ダウンロード（CSV）");

        radio("取り込めない行があるとき", "何も取り込まない");
        press("取り込む");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(RadioButtonGroup.class).single().getErrorMessage()).startsWith("取り込めない行が1行あるため");
        core.service(ImportRuns.class).start(run.id(), false);
        open("imports/" + run.id());
        awaitWords("取り込みの結果");
        assertThat(now(run).state()).isEqualTo(State.FAILED);
        assertThat(memberCount()).isEqualTo(3);

        press("列の対応からやり直す");
        press("次へ");
        awaitWords("確認の結果");
        radio("取り込めない行があるとき", "取り込めない行を除いて取り込む");
        press("取り込む");
        test(find(ConfirmDialog.class).single()).confirm();
        awaitWords("取り込みの結果");
        assertThat(memberCount()).isEqualTo(4);
        assertThat(linkTexts()).contains("取り込めない行をダウンロード（CSV）");
        open("imports");
        assertThat(find(Grid.class).single().getListDataView().getItem(0))
                .isInstanceOfSatisfying(ImportRun.class, listed -> {
                    assertThat(listed.id()).isEqualTo(run.id());
                    assertThat(ImportWords.state(listed)).isEqualTo("一部失敗");
                });
    }

    @Test
    void going_back_leads_to_the_columns_and_leaving_forgets_the_file() {
        ImportRun run = opened(CSV.getBytes(UTF_8));
        open("imports/" + run.id());
        press("次へ");
        awaitWords("確認の結果");
        press("戻る");
        assertThat(heading()).isEqualTo("データの取り込み（2/4）");
        press("キャンセル");
        assertThat(heading()).isEqualTo("データの取り込み");
        assertThat(core.database().value("SELECT count(*) FROM core.import_run"))
                .isEqualTo("0");
    }

    private static ImportRun opened(byte[] content) {
        return core.service(ImportRuns.class).open("core.members", "名簿.csv", new ByteArrayInputStream(content));
    }

    private static ImportRun now(ImportRun run) {
        return core.service(ImportRuns.class).run(run.id());
    }

    private static void awaitWords(String words) {
        await(() -> words().contains(words));
    }

    private static long memberCount() {
        return members().find(MemberFilter.all(), PageRequest.first()).total().count();
    }

    private String chosenTable() {
        Object chosen = labelled(RadioButtonGroup.class, "種類").getValue();
        return ((ImportTable) chosen).name();
    }

    @SuppressWarnings("unchecked") // the step has fields for columns only
    private ComboBox<org.iinkai.api.imports.ImportColumn> target(int place) {
        return (ComboBox<org.iinkai.api.imports.ImportColumn>)
                find(ComboBox.class).all().get(place);
    }

    private List<String> targets() {
        return find(ComboBox.class).all().stream()
                .map(box -> box.getValue() == null ? "" : ((org.iinkai.api.imports.ImportColumn) box.getValue()).name())
                .toList();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> linkTexts() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }
}
