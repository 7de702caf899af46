package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.association.Association;

class SettingsViewsTest extends RegisterTest {

    @BeforeEach
    void forget_names() {
        core.database().executeAsOwner("TRUNCATE core.association_name");
    }

    @Test
    void shows_categories_with_their_segments() {
        open("settings/categories");

        assertThat(heading()).isEqualTo("会員種別と区分");
        assertThat(lines("正会員の区分")).containsExactly("インハウス|In-house|1|使用中|編集", "エージェンシー|Agency|2|使用中|編集");
        assertThat(words()).contains("賛助会員", "区分はありません。");
    }

    @Test
    void adds_a_category_and_a_segment_of_it() {
        open("settings/categories");
        press("会員種別を追加");
        fill("名称（必須）", "特別会員");
        fill("英語の名称（任意）", "Special member");
        press("追加");

        assertThat(members().categories().getLast().name().ja()).isEqualTo("特別会員");
        assertThat(members().categories().getLast().position()).isEqualTo(3);

        test(find(Button.class).withText("区分を追加").all().getLast()).click();
        fill("名称（必須）", "法人");
        fill("コード（任意）", "corporate");
        press("追加");
        assertThat(lines("特別会員の区分")).containsExactly("法人||1|使用中|編集");
    }

    @Test
    void retires_a_segment_that_is_no_longer_chosen() {
        open("settings/categories");
        Button edit = find(Button.class)
                .withCondition(button -> "インハウスの編集".equals(button.getElement().getAttribute("aria-label")))
                .single();
        test(edit).click();
        test(find(Checkbox.class).single()).click();
        press("更新");

        assertThat(lines("正会員の区分").getFirst()).isEqualTo("インハウス|In-house|1|使用終了|編集");
        assertThat(members().segments().getFirst().isRetired()).isTrue();
    }

    @Test
    void says_at_the_code_that_it_is_none() {
        text("core.refused.code", "コードは英小文字で始まる名前で入力してください。");
        open("settings/categories");
        press("会員種別を追加");
        fill("名称（必須）", "特別会員");
        fill("コード（任意）", "特別");
        press("追加");
        assertThat(error(field("コード（任意）"))).isEqualTo("コードは英小文字で始まる名前で入力してください。");
        assertThat(members().categories()).hasSize(2);
    }

    @Test
    void records_what_the_association_is_called_from_a_day_on() {
        open("settings/association");
        assertThat(words()).contains("協会の名称はありません。");
        name("2010-04-01", "一般社団法人旧協会");
        name("2024-10-01", "一般社団法人新協会");

        assertThat(lines("協会の名称")).containsExactly("2024/10/01|一般社団法人新協会|||||編集", "2010/04/01|一般社団法人旧協会|||||編集");
        assertThat(core.service(Association.class)
                        .nameOn(LocalDate.of(2024, 9, 30))
                        .name()
                        .ja())
                .isEqualTo("一般社団法人旧協会");
    }

    @Test
    void does_not_overwrite_the_name_of_a_day() {
        open("settings/association");
        name("2010-04-01", "一般社団法人旧協会");
        press("名称を追加");
        day("適用開始日（必須）", "2010-04-01");
        fill("名称（必須）", "別の協会");
        press("追加");

        assertThat(error(labelled(DatePicker.class, "適用開始日（必須）"))).startsWith("2010/04/01から始まる名称はすでに登録されています。");
        assertThat(core.service(Association.class).names()).hasSize(1);
    }

    private void name(String from, String name) {
        press("名称を追加");
        day("適用開始日（必須）", from);
        fill("名称（必須）", name);
        press("追加");
    }
}
