package org.iinkai.ui.shell.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.Letters;
import org.iinkai.ui.shell.ShellTest;

class LettersViewTest extends ShellTest {

    private final Letters letters = core.service(Letters.class);

    @BeforeEach
    void empty() {
        core.database().executeAsOwner("TRUNCATE core.letter_template");
        text("core.refused.letter-field-unknown", "「{0}」という差し込み項目はありません。");
    }

    @Test
    void shows_a_kind_with_its_text_and_what_becomes_of_it() {
        open("settings/letters/approval");
        assertThat(heading()).isEqualTo("文書のひな形");
        assertThat(body().getValue()).contains("{承認日}の理事会");
        assertThat(body().getHelperText()).contains("{承認日}", "{団体名}").doesNotContain("{退会日}");
        assertThat(words()).contains("株式会社青葉サンプル", "2025年1月31日の理事会", "最初から用意されている文面です。");
    }

    @Test
    void saves_what_was_written_as_the_next_version() {
        open("settings/letters");
        test(body()).setValue("受付番号は{受付番号}です。");
        press("更新");

        assertThat(letters.template(LetterKind.RECEIPT).version()).isEqualTo(1);
        assertThat(words()).contains("受付番号は2024-0001です。", "（第1版）");
        press("最初の文面に戻す");
        assertThat(body().getValue()).contains("拝啓");
    }

    @Test
    void names_a_field_that_there_is_none_of() {
        open("settings/letters/receipt");
        test(body()).setValue("{受付番号}{受付番後}");
        press("プレビュー");
        assertThat(words()).contains("「{受付番後}」という差し込み項目はありません。");

        press("更新");

        assertThat(body().getErrorMessage()).isEqualTo("「{受付番後}」という差し込み項目はありません。");
        assertThat(letters.template(LetterKind.RECEIPT).version()).isZero();
    }

    @Test
    void who_may_only_read_sees_the_letter_and_no_form() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("settings/letters/leaving");
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(find(Button.class).withText("更新").exists()).isFalse();
        assertThat(words()).contains("退会受理通知書", "株式会社青葉サンプル");
    }

    private TextArea body() {
        return find(TextArea.class).single();
    }
}
