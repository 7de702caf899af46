package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.time.FiscalYear;

class MovementViewTest extends RegisterTest {

    @Test
    void shows_this_year_and_that_it_closes() {
        open("movement");

        assertThat(heading()).isEqualTo("会員の異動（2024年度）");
        assertThat(words()).contains("2024年3月31日現在", "2025年3月31日現在");
        assertThat(lines("会員の異動")).containsExactly("正会員|2|1|1|2", "賛助会員|0|0|0|0", "計|2|1|1|2");
        assertThat(words()).contains("計：2＋入会 1−退会 1＝2");
    }

    @Test
    void every_figure_leads_to_its_rows() {
        open("movement?time=2024-04-01/2024-06-30");
        assertThat(find(Anchor.class).withText("1").all())
                .extracting(Anchor::getHref)
                .contains("members?joined=2024-04-01/2024-06-30&category=regular");
        open("members?joined=2024-04-01/2024-06-30&category=regular");
        assertThat(names()).containsExactly("若草(株)");
    }

    @Test
    void shows_changes_of_category_where_there_are_any() {
        change();
        open("movement?time=2024");
        assertThat(words()).contains("種別変更（増）", "種別変更（減）");
        assertThat(lines("会員の異動")).containsExactly("正会員|2|1|1|0|1|1", "賛助会員|0|0|0|1|0|1", "計|2|1|1|1|1|2");
    }

    @Test
    void shows_days_that_somebody_chooses_and_refuses_wrong_ones() {
        open("movement");
        press("期間を指定");
        day("始まりの日（必須）", "2024-09-01");
        day("終わりの日（必須）", "2024-08-01");
        press("表示", true);
        assertThat(error(labelled(DatePicker.class, "終わりの日（必須）"))).isEqualTo("終わりの日は、始まりの日以降の日付を入力してください。");

        day("終わりの日（必須）", "2024-09-30");
        press("表示", true);

        assertThat(heading()).isEqualTo("会員の異動（2024/09/01〜2024/09/30）");
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveViewLocation()
                        .getQueryParameters()
                        .getQueryString())
                .contains("2024-09-01");
    }

    @Test
    void explains_a_time_that_is_none() {
        text("core.refused.fiscal-year", "年度「{0}」は使えません。");
        open("movement?time=soon");
        assertThat(words()).contains("年度「soon」は使えません。");
    }

    @Test
    void the_file_says_the_same_as_the_screen() {
        change();
        String text = new MovementCsv(members().movement(new FiscalYear(2024).period())).text();
        assertThat(text.lines())
                .containsExactly(
                        "\uFEFF会員種別,2024年3月31日現在,入会,退会,種別変更（増）,種別変更（減）,2025年3月31日現在",
                        "正会員,2,1,1,0,1,1",
                        "賛助会員,0,0,0,1,0,1",
                        "計,2,1,1,1,1,2");
    }

    private static void change() {
        var current = members().membership(member("001").id());
        members()
                .change(new ChangeMembership(
                        Id.next(), current.id(), current.version(), "supporting", "", LocalDate.of(2024, 7, 1)));
    }

    private void press(String word, boolean isLast) {
        var buttons = find(com.vaadin.flow.component.button.Button.class)
                .withText(word)
                .all();
        test(isLast ? buttons.getLast() : buttons.getFirst()).click();
    }
}
