package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PostalAddress;

class CompanyViewTest extends RegisterTest {
    private static final CorporateNumber TAX_AGENCY = CorporateNumber.parse("7000012050002");

    @Test
    void shows_what_is_known_and_what_was_before() {
        move(company("001"));
        open("companies/" + id("001"));

        assertThat(heading()).isEqualTo("青葉ホールディングス(株)");
        assertThat(words())
                .contains("← 会員一覧に戻る", "会員番号001", "旧名称(株)青葉コール（2024/09/30まで）")
                .contains("法人番号7000012050002", "〒100-0001　東京都千代田区千代田1-1", "電話番号03-1234-5678");
        assertThat(lines("会員の履歴")).containsExactly("正会員|インハウス|2020/04/01||");
    }

    @Test
    void says_whether_it_is_a_member() {
        open("companies/" + id("001"));
        assertThat(badge()).isEqualTo("会員");
        open("companies/" + id("003"));
        assertThat(badge()).isEqualTo("退会");
        assertThat(words()).contains("← 企業・団体一覧に戻る", "2024/09/30", "移転");
        open("companies/" + outsider());
        assertThat(badge()).isEqualTo("会員以外");
    }

    @Test
    void offers_what_its_membership_allows() {
        open("companies/" + id("001"));
        assertThat(actions()).containsExactly("会員種別を変更", "退会を記録", "名称を変更", "ほかの記録と統合");
        open("companies/" + id("003"));
        assertThat(actions()).containsExactly("入会を記録", "退会を取り消す", "名称を変更", "ほかの記録と統合");
        open("companies/" + outsider());
        assertThat(actions()).containsExactly("入会を記録", "名称を変更", "ほかの記録と統合");
    }

    @Test
    void records_a_withdrawal_with_day_and_reason() {
        open("companies/" + id("001"));
        act("退会を記録");
        day("退会日（必須）", "2025-01-31");
        write("退会の理由（必須）", "事業再編");
        test(find(Button.class).withText("退会を記録").all().getLast()).click();

        assertThat(badge()).isEqualTo("退会");
        assertThat(lines("会員の履歴")).containsExactly("正会員|インハウス|2020/04/01|2025/01/31|事業再編");
        assertThat(member("001").reason()).isEqualTo("事業再編");
    }

    @Test
    void says_at_the_day_that_it_lies_before_joining() {
        text("core.refused.left-before-joined", "退会日は入会日以降の日付を入力してください。");
        open("companies/" + id("001"));
        act("退会を記録");
        day("退会日（必須）", "2019-01-31");
        write("退会の理由（必須）", "事業再編");
        test(find(Button.class).withText("退会を記録").all().getLast()).click();
        assertThat(error(labelled(DatePicker.class, "退会日（必須）"))).isEqualTo("退会日は入会日以降の日付を入力してください。");
        assertThat(badge()).isEqualTo("会員");
    }

    @Test
    void takes_a_withdrawal_back_after_asking() {
        open("companies/" + id("003"));
        act("退会を取り消す");
        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("(株)去年の退会（2024/09/30）を取り消し");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(badge()).isEqualTo("会員");
        assertThat(member("003").leftOn()).isEmpty();
    }

    @Test
    void changes_the_category_from_a_day_on() {
        open("companies/" + id("001"));
        act("会員種別を変更");
        choose("会員種別（必須）", "賛助会員");
        day("変更日（必須）", "2025-01-01");
        press("変更");

        assertThat(lines("会員の履歴")).containsExactly("賛助会員||2025/01/01||", "正会員|インハウス|2020/04/01|2025/01/01|会員種別・区分の変更");
    }

    @Test
    void an_outsider_joins() {
        Id<Company> outsider = outsider();
        open("companies/" + outsider);
        act("入会を記録");
        fill("会員番号（必須）", "020");
        choose("会員種別（必須）", "正会員");
        choose("区分（任意）", "エージェンシー");
        test(find(Button.class).withText("入会を記録").all().getLast()).click();

        assertThat(badge()).isEqualTo("会員");
        assertThat(member("020").company()).isEqualTo(outsider);
    }

    @Test
    void names_a_contact_and_ends_the_role() {
        People people = core.service(People.class);
        people.add(Person.named(Id.next(), "佐藤 葵", "サトウ アオイ"), Optional.of(id("001")), LocalDate.of(2024, 4, 1));
        open("companies/" + id("001"));
        assertThat(lines("所属する人")).containsExactly("佐藤 葵|||2024/04/01");
        press("担当者を追加");
        press("追加");
        assertThat(error(labelled(ComboBox.class, "氏名（必須）"))).isEqualTo("氏名を選択してください。");
        pick("氏名（必須）", "佐藤 葵（(株)青葉コール）");
        choose("役割（必須）", "責任者");
        press("追加");
        assertThat(lines("責任者・担当者")).containsExactly("責任者|佐藤 葵||2025/02/01|編集終了");
        assertThat(find(Anchor.class).withText("佐藤 葵").all().getFirst().getHref())
                .startsWith("people/");

        press("終了");
        day("最終日（必須）", "2025-01-31");
        test(find(Button.class).withText("終了").all().getLast()).click();
        assertThat(error(labelled(DatePicker.class, "最終日（必須）"))).contains("開始日（2025/02/01）以降");
        day("最終日（必須）", "2025-02-01");
        test(find(Button.class).withText("終了").all().getLast()).click();
        assertThat(people.contactsOf(people.suggest("佐藤", 1).getFirst().id())
                        .getFirst()
                        .to())
                .contains(LocalDate.of(2025, 2, 1));
    }

    @Test
    void changes_the_role_of_a_contact() {
        core.load("core.people", "code,name,kana,company_number\nP8,佐藤 葵,サトウ アオイ,001\n");
        core.load("core.contacts", "company_number,person_code,role,from,to\n001,P8,responsible,2024-04-01,\n");
        open("companies/" + id("001"));
        test(find(Button.class)
                        .withCondition(
                                button -> "佐藤 葵の編集".equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
        choose("役割（必須）", "請求先");
        day("終了日（任意）", "2024-03-31");
        text("core.refused.period", "終了日が開始日より前です。");
        press("更新");
        assertThat(error(labelled(DatePicker.class, "終了日（任意）"))).isEqualTo("終了日が開始日より前です。");
        day("終了日（任意）", "2025-03-31");
        press("更新");
        assertThat(lines("責任者・担当者")).containsExactly("請求先|佐藤 葵||2024/04/01|編集終了");
    }

    @Test
    void shows_a_coming_name_with_its_day_and_today_s_as_the_heading() {
        Company company = company("001");
        companies()
                .change(new ChangeCompany(
                        company.id(),
                        company.version(),
                        company.number(),
                        new CompanyName("(株)", true, "みらいコール", "ミライコール"),
                        Optional.of(LocalDate.of(2025, 4, 1)),
                        company.corporateNumber(),
                        company.address(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        ""));
        open("companies/" + company.id());
        assertThat(heading()).isEqualTo("(株)青葉コール");
        assertThat(words()).contains("名称の変更予定").contains("(株)みらいコール（2025/04/01から）");
        open("members");
        assertThat(names()).contains("(株)青葉コール").doesNotContain("(株)みらいコール");
    }

    @Test
    void shows_the_history_only_to_whom_it_is_open() {
        move(company("001"));
        text("core.audit.company-changed", "会社・団体の情報を更新");
        text("core.field.name", "名称");
        open("companies/" + id("001"));
        assertThat(words()).contains("会社・団体の情報を更新", "変更内容：名称", "(株)青葉コール");

        desk.rights.remove(CoreRight.AUDIT_READ.id());
        open("companies/" + id("001"));
        assertThat(words()).doesNotContain("変更内容");
    }

    @Test
    void offers_no_change_without_the_right() {
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("companies/" + id("001"));
        assertThat(hasMenu()).isFalse();
        assertThat(find(Button.class).withText("編集").exists()).isFalse();
        assertThat(find(Button.class).withText("担当者を追加").exists()).isFalse();
    }

    @Test
    void shows_a_page_for_an_id_of_nobody() {
        open("companies/nonsense");
        assertThat(words()).contains("お探しの記録は見つかりませんでした。");
    }

    private String badge() {
        return find(org.iinkai.ui.kit.StatusBadge.class).all().getFirst().word();
    }

    private List<String> actions() {
        return offers().stream().map(MenuItem::getText).toList();
    }

    private static void move(Company company) {
        companies()
                .change(new ChangeCompany(
                        company.id(),
                        company.version(),
                        company.number(),
                        new CompanyName("(株)", false, "青葉ホールディングス", "アオバホールディングス"),
                        Optional.of(LocalDate.of(2024, 10, 1)),
                        TAX_AGENCY,
                        new PostalAddress("1000001", "東京都", "千代田区", "千代田1-1", ""),
                        Optional.empty(),
                        "",
                        "03-1234-5678",
                        "",
                        ""));
    }

    private static Id<Company> outsider() {
        Id<Company> id = Id.next();
        companies()
                .add(new ChangeCompany(
                        id,
                        0,
                        "",
                        new CompanyName("", true, "桜省", "サクラショウ"),
                        Optional.empty(),
                        CorporateNumber.none(),
                        PostalAddress.none(),
                        Optional.empty(),
                        "",
                        "",
                        "",
                        ""));
        return id;
    }
}
