package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.api.text.Localized;

class CompanyEditViewTest extends RegisterTest {
    private static final String NAME = "名称（法人格を除く）（必須）";

    @Test
    void puts_a_name_right_and_leaves_no_former_one() {
        edit("");
        assertThat(heading()).isEqualTo("(株)青葉コールの編集");
        fill(NAME, "青葉コールズ");
        fill("電話番号（任意）", "0312345678");

        press("更新");

        assertThat(company("001").displayName()).isEqualTo("(株)青葉コールズ");
        assertThat(company("001").phone()).isEqualTo("0312345678");
        assertThat(companies().formerNames(id("001"))).isEmpty();
    }

    @Test
    void keeps_the_former_name_where_it_changed_on_a_day() {
        edit("?change=name");
        fill(NAME, "青葉ホールディングス");
        day("変更日", "2024-10-01");

        press("更新");

        assertThat(company("001").displayName()).isEqualTo("(株)青葉ホールディングス");
        assertThat(companies().formerNames(id("001")))
                .extracting(former -> former.name().display(), FormerName::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("(株)青葉コール", LocalDate.of(2024, 9, 30)));
    }

    @Test
    void asks_for_the_day_of_a_change() {
        edit("");
        radio("名称の更新方法（必須）", "変更（変更日から）");
        fill(NAME, "青葉ホールディングス");

        press("更新");

        assertThat(error(labelled(DatePicker.class, "変更日"))).isEqualTo("変更日を入力してください。");
        assertThat(company("001").displayName()).isEqualTo("(株)青葉コール");
    }

    @Test
    void two_people_edit_one_company_and_the_second_chooses_field_by_field() {
        edit("");
        CallerScope.run(
                new Caller("", "若葉 次郎", "", Locale.JAPANESE, Grants.ALL), () -> renameElsewhere(company("001")));
        fill(NAME, "青葉コールズ");
        fill("電話番号（任意）", "03-1234-5678");

        press("更新");

        assertThat(company("001").displayName()).isEqualTo("(株)別名");
        assertThat(dialogWords()).contains("若葉 次郎さんが2025/02/01 12:00にこの情報を更新しました。");
        assertThat(find(RadioButtonGroup.class, find(Dialog.class).single()).all())
                .extracting(choice -> ((HasAriaLabel) choice).getAriaLabel().orElseThrow())
                .containsExactly("名称（法人格を除く）", "フリガナ", "電話番号");
        assertThat(field(NAME).getValue()).isEqualTo("青葉コールズ");

        press("選択した内容で更新");

        assertThat(company("001").displayName()).isEqualTo("(株)青葉コールズ");
        assertThat(company("001").name().kana()).isEqualTo("ベツメイ");
        assertThat(company("001").phone()).isEqualTo("03-1234-5678");
    }

    @Test
    void the_second_may_leave_what_the_first_saved() {
        edit("");
        renameElsewhere(company("001"));
        fill(NAME, "青葉コールズ");
        press("更新");
        press("すべて保存済みの内容に戻す");

        assertThat(field(NAME).getValue()).isEqualTo("別名");
        assertThat(company("001").displayName()).isEqualTo("(株)別名");
    }

    @Test
    void input_of_a_session_that_ended_is_offered_again_until_it_is_saved() {
        Caller aoba = account("aoba");
        CallerScope.run(aoba, () -> {
            edit("");
            fill(NAME, "青葉コールズ");
            pick("都道府県（任意）", "東京都");
            open("members");
            edit("");
            assertThat(words()).contains("下書きがあります。");
            press("下書きを復元");
        });
        assertThat(field(NAME).getValue()).isEqualTo("青葉コールズ");
        assertThat(labelled(ComboBox.class, "都道府県（任意）").getValue()).isEqualTo("東京都");

        CallerScope.run(aoba, () -> {
            press("更新");
            edit("");
            assertThat(words()).doesNotContain("下書きがあります。");
        });
    }

    private String dialogWords() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    @Test
    void puts_the_company_into_lists() {
        companies().save(new OrganisationList("press", new Localized("報道", ""), 1, OrganisationList.Order.KANA));
        edit("");
        @SuppressWarnings("unchecked")
        com.vaadin.flow.component.checkbox.CheckboxGroup<OrganisationList> lists =
                labelled(com.vaadin.flow.component.checkbox.CheckboxGroup.class, "名簿（任意）");
        lists.select(companies().lists());

        press("更新");

        assertThat(companies().listsOf(id("001")))
                .extracting(OrganisationList::code)
                .isEqualTo(List.of("press"));
    }

    @Test
    void shows_a_page_for_an_id_of_nobody() {
        open("companies/00000000-0000-0000-0000-000000000001/edit");
        assertThat(words()).contains("お探しの記録は見つかりませんでした。");
    }

    private static void edit(String query) {
        open("companies/" + id("001") + "/edit" + query);
    }

    private static void renameElsewhere(Company company) {
        companies()
                .change(new ChangeCompany(
                        company.id(),
                        company.version(),
                        company.number(),
                        new CompanyName("(株)", true, "別名", "ベツメイ"),
                        Optional.empty(),
                        company.corporateNumber(),
                        company.address(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        ""));
    }
}
