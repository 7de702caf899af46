package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.text.Localized;

class MembersViewTest extends RegisterTest {

    @Test
    void shows_the_members_of_today_by_reading_and_says_of_which_day() {
        open("members");

        assertThat(heading()).isEqualTo("会員");
        assertThat(words()).contains("2025/02/01現在の会員");
        assertThat(names()).containsExactly("(株)青葉コール", "若草(株)");
    }

    @Test
    void shows_the_rows_behind_a_figure_of_the_report() {
        open("members?left=2024");
        assertThat(names()).containsExactly("(株)去年");
        assertThat(words()).contains("条件：2024年度に退会").doesNotContain("2025/02/01現在の会員");
        open("members?joined=2024");
        assertThat(names()).containsExactly("若草(株)");

        open("members?asOf=2024-03-31&category=regular");

        assertThat(names()).containsExactly("(株)青葉コール", "(株)去年");
        assertThat(words()).contains("2024/03/31現在の会員");
        open("members?all=yes");
        assertThat(names()).hasSize(3);
    }

    @Test
    void shows_who_came_and_went_between_two_days() {
        open("members?left=2024-10-01/2024-12-31");
        assertThat(words()).contains("条件：2024/10/01〜2024/12/31に退会", "該当する会員はありません。");
        open("members?left=2024-09-01/2024-09-30");
        assertThat(names()).containsExactly("(株)去年");
    }

    @Test
    void narrows_by_segment_and_prefecture() {
        open("members?segment=agency");
        assertThat(names()).containsExactly("若草(株)");
        open("members?prefecture=東京都");
        assertThat(words()).contains("該当する会員はありません。条件を変えてください。");
    }

    @Test
    void orders_by_the_columns_of_the_address() {
        open("members?all=yes&sort=-number");
        assertThat(names()).containsExactly("(株)去年", "若草(株)", "(株)青葉コール");
        open("members?all=yes&sort=joined");
        assertThat(names()).containsExactly("(株)去年", "(株)青葉コール", "若草(株)");
    }

    @Test
    void explains_a_year_that_is_none() {
        text("core.refused.fiscal-year", "年度「{0}」は使えません。");
        open("members?joined=soon");
        assertThat(words()).contains("年度「soon」は使えません。");
        open("members?joined=2024-04-01/soon");
        assertThat(words()).contains("年度「2024-04-01/soon」は使えません。");
    }

    @Test
    void adds_a_member_and_shows_it() {
        open("members");
        press("会員を追加");
        fill("会員番号（必須）", "０１０");
        fill("名称（法人格を除く）（必須）", "桜");
        fill("フリガナ（任意）", "さくら");
        fill("法人格（任意）", "(株)");
        choose("会員種別（必須）", "正会員");
        choose("区分（任意）", "エージェンシー");

        press("追加");

        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(names()).contains("(株)桜");
        assertThat(member("010").joinedOn()).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(member("010").segment()).isEqualTo("エージェンシー");
        assertThat(company("010").name().kana()).isEqualTo("サクラ");
        assertThat(find(Notification.class).exists()).isTrue();
    }

    @Test
    void offers_only_segments_of_the_category_and_nothing_retired() {
        members().save(new MemberCategory("supporting", new Localized("賛助会員", ""), 2, true));
        open("members");
        press("会員を追加");

        assertThat(labelled(Select.class, "会員種別（必須）").getListDataView().getItemCount())
                .isEqualTo(1);
        assertThat(find(Select.class)
                        .withCondition(field -> "区分（任意）".equals(field.getLabel()))
                        .all())
                .isEmpty();
        choose("会員種別（必須）", "正会員");
        assertThat(labelled(Select.class, "区分（任意）").isVisible()).isTrue();
    }

    @Test
    void shows_at_the_number_that_it_is_taken_and_keeps_the_input() {
        text("core.refused.number-taken", "会員番号{0}はすでに使われています。");
        open("members");
        press("会員を追加");
        fill("会員番号（必須）", "001");
        fill("名称（法人格を除く）（必須）", "桜");
        choose("会員種別（必須）", "正会員");

        press("追加");

        assertThat(error(field("会員番号（必須）"))).isEqualTo("会員番号001はすでに使われています。");
        assertThat(field("名称（法人格を除く）（必須）").getValue()).isEqualTo("桜");
        assertThat(names()).hasSize(2);
    }

    @Test
    void says_beside_each_field_what_is_missing() {
        open("members");
        press("会員を追加");
        press("追加");
        assertThat(error(field("会員番号（必須）"))).isEqualTo("会員番号を入力してください。");
        assertThat(error(labelled(Select.class, "会員種別（必須）"))).isEqualTo("会員種別を選択してください。");
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("members");
        assertThat(find(Button.class).withText("会員を追加").exists()).isFalse();
    }

    @Test
    void leads_from_the_name_to_the_company() {
        open("members");
        Grid<?> grid = find(Grid.class).single();
        assertThat(((Anchor) test(grid).getCellComponent(0, "name")).getHref()).isEqualTo("companies/" + id("001"));
    }

    @Test
    void puts_selected_companies_into_a_list_after_asking() {
        companies().save(new OrganisationList("press", new Localized("報道", ""), 1, OrganisationList.Order.KANA));
        companies().save(new OrganisationList("gifts", new Localized("贈呈先", ""), 2, OrganisationList.Order.KANA));
        companies().stand(id("001"), List.of("press"));
        open("members");
        Grid<?> grid = find(Grid.class).single();
        test((Checkbox) grid.getColumnByKey("iinkai-pick").getHeaderComponent()).click();
        press("一括で名簿に追加");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("2");
        press("追加");
        assertThat(error(labelled(Select.class, "名簿（必須）"))).isEqualTo("名簿を選択してください。");
        choose("名簿（必須）", "贈呈先");
        press("追加");

        assertThat(companies().listsOf(id("001")))
                .extracting(OrganisationList::code)
                .containsExactly("press", "gifts");
        assertThat(companies().listsOf(id("002")))
                .extracting(OrganisationList::code)
                .containsExactly("gifts");
        assertThat(companies().listsOf(id("003"))).isEmpty();
    }
}
