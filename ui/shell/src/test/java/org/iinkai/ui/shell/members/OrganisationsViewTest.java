package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.text.Localized;

class OrganisationsViewTest extends RegisterTest {

    @Test
    void shows_members_and_others_alike() {
        open("organisations");

        assertThat(heading()).isEqualTo("企業・団体");
        assertThat(names()).containsExactly("(株)青葉コール", "(株)去年", "若草(株)");
    }

    @Test
    void shows_who_stands_in_a_list() {
        press();
        companies().stand(id("002"), List.of("press"));

        open("organisations?list=press");

        assertThat(names()).containsExactly("若草(株)");
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("organisations");
        assertThat(find(Button.class).withText("企業・団体を追加").exists()).isFalse();
        assertThat(find(Button.class).withText("記録を統合").exists()).isFalse();
    }

    @Test
    void adds_an_organisation_with_what_people_type() {
        press();
        open("organisations/new");
        assertThat(heading()).isEqualTo("企業・団体の追加");
        fill("名称（法人格を除く）（必須）", "青葉新聞社");
        fill("フリガナ（任意）", "あおばしんぶんしゃ");
        fill("法人格（任意）", "(株)");
        radio("法人格の位置（必須）", "名称の後（後株など）");
        fill("郵便番号（任意）", "〒１００－０００１");
        pick("都道府県（任意）", "東京都");
        fill("電話番号（任意）", "（０３）１２３４ー５６７８");
        fill("法人番号（任意）", "7 0000 1205 0002");

        press("追加");

        Company added = added("青葉新聞社");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("companies/" + added.id());
        assertThat(added.displayName()).isEqualTo("青葉新聞社(株)");
        assertThat(added.name().kana()).isEqualTo("アオバシンブンシャ");
        assertThat(added.address().postalCode()).isEqualTo("1000001");
        assertThat(added.address().prefecture()).isEqualTo("東京都");
        assertThat(added.phone()).isEqualTo("03-1234-5678");
        assertThat(added.corporateNumber().digits()).isEqualTo("7000012050002");
    }

    @Test
    void says_beside_the_field_what_is_wrong_and_keeps_the_rest() {
        text("core.refused.postal-code", "郵便番号は7桁の数字で入力してください。");
        text("core.refused.corporate-number", "法人番号「{0}」が正しくありません。");
        open("organisations/new");
        fill("名称（法人格を除く）（必須）", "桜新聞");
        fill("郵便番号（任意）", "12");

        press("追加");
        assertThat(error(field("郵便番号（任意）"))).isEqualTo("郵便番号は7桁の数字で入力してください。");

        fill("郵便番号（任意）", "");
        fill("法人番号（任意）", "1234567890123");
        press("追加");
        assertThat(error(field("郵便番号（任意）"))).isEmpty();
        assertThat(error(field("法人番号（任意）"))).isEqualTo("法人番号「1234567890123」が正しくありません。");
        assertThat(field("名称（法人格を除く）（必須）").getValue()).isEqualTo("桜新聞");
        assertThat(companies()
                        .find(CompanyFilter.all().withText("桜新聞"), PageRequest.first())
                        .rows())
                .isEmpty();
        assertThat(labelled(ComboBox.class, "都道府県（任意）").isInvalid()).isFalse();
    }

    @Test
    void keeps_the_lists_in_their_order() {
        open("organisations/lists");
        assertThat(words()).contains("名簿はありません。");
        press("名簿を追加");
        fill("名称（必須）", "報道");
        fill("コード（任意）", "ｐｒｅｓｓ");
        choose("名簿の中の並び順（必須）", "フリガナ順");
        press("追加");

        assertThat(lines("企業・団体の名簿")).containsExactly("報道||フリガナ順|1|編集");
        assertThat(companies().lists().getFirst().code()).isEqualTo("press");

        press("名簿を追加");
        fill("名称（必須）", "省庁");
        press("追加");
        assertThat(companies().lists()).extracting(list -> list.name().ja()).containsExactly("報道", "省庁");
        assertThat(companies().lists().getLast().code()).startsWith("list-");
    }

    @Test
    void renames_a_list_and_keeps_its_code() {
        press();
        open("organisations/lists");
        press("編集");
        fill("名称（必須）", "報道機関");
        press("更新");

        assertThat(companies().lists())
                .containsExactly(
                        new OrganisationList("press", new Localized("報道機関", "Press"), 1, OrganisationList.Order.KANA));
    }

    private static void press() {
        companies().save(new OrganisationList("press", new Localized("報道", "Press"), 1, OrganisationList.Order.KANA));
    }

    private static Company added(String name) {
        return companies()
                .company(companies()
                        .find(CompanyFilter.all().withText(name), PageRequest.first())
                        .rows()
                        .getFirst()
                        .id());
    }
}
