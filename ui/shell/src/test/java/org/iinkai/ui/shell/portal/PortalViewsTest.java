package org.iinkai.ui.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.Proposals;
import org.iinkai.api.text.Phrase;
import org.iinkai.ui.shell.ShellTest;

class PortalViewsTest extends ShellTest {

    private final Id<Person> head = Id.next();
    private final Id<Person> other = Id.next();
    private Id<Company> company = Id.next();

    @BeforeEach
    void register() {
        core.database().executeAsOwner("TRUNCATE core.company, core.person, core.account CASCADE");
        core.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,Regular member,1\n");
        core.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                001,(株),true,青葉コール,アオバコール,regular,,2020-04-01,,
                002,(株),true,若草商会,ワカクサショウカイ,regular,,2020-04-01,,
                """);
        company = company("青葉");
        person(head, "青木 花", "hana@example.jp", company, "responsible");
        person(other, "青山 進", "susumu@example.jp", company, "contact");
    }

    private void person(Id<Person> id, String name, String email, Id<Company> where, String role) {
        People people = core.service(People.class);
        LocalDate from = LocalDate.of(2020, 4, 1);
        people.add(new Person(id, name, "", email, "", Consent.none(), "", 0), Optional.of(where), from);
        people.save(new Contact(Id.next(), where, id, "", "", role, from, Optional.empty()));
    }

    private static Id<Company> company(String name) {
        return core.service(Companies.class)
                .find(CompanyFilter.all().withText(name), PageRequest.first())
                .rows()
                .getFirst()
                .id();
    }

    /** Does something as a contact of the company who has no right at all. */
    private void as(Id<Person> person, Runnable work) {
        Caller caller = new Caller("", person.toString(), "青木 花", "s", "192.0.2.1", Locale.JAPANESE, Grants.NONE);
        desk.self = Optional.of(caller);
        CallerScope.run(caller, work);
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    @Test
    void who_has_no_right_comes_from_the_start_page_to_the_company_and_sees_no_other_menu() {
        as(head, () -> {
            open("");
            assertThat(heading()).isEqualTo("(株)青葉コール");
            assertThat(menu()).containsExactly("会員専用ページ", "会員へのお知らせ");
            assertThat(words()).contains("正会員", "青木 花（自分）", "青山 進", "担当者を招待").doesNotContain("若草");
        });
    }

    @Test
    void the_office_has_no_use_for_the_page_and_is_told_of_what_waits() {
        open("");
        assertThat(menu()).contains("ホーム", "変更の申請").doesNotContain("会員専用ページ");
        assertThat(words()).doesNotContain("確認を待っています");
        as(head, () -> proposePhone("03-1111-2222"));
        desk.self = Optional.empty();
        open("");
        open("members");
        open("");
        assertThat(words()).contains("会員会社からの申請が確認を待っています。");
    }

    @Test
    void a_company_that_is_not_ones_own_is_not_there() {
        Id<Company> theirs = company("若草");
        as(head, () -> {
            open("portal/" + theirs);
            assertThat(words()).contains("見つかりません").doesNotContain("若草");
            open("portal/" + theirs + "/change");
            assertThat(words()).contains("見つかりません").doesNotContain("若草");
            open("portal/" + company + "/people/" + Id.next());
            assertThat(words()).contains("見つかりません");
        });
    }

    @Test
    void an_open_window_is_emptied_by_the_next_click_once_the_time_is_over() {
        as(head, () -> open("portal"));
        people().contactsOf(head)
                .forEach(one -> people().save(new Contact(
                        one.id(),
                        one.company(),
                        one.person(),
                        "",
                        "",
                        one.role(),
                        one.from(),
                        Optional.of(LocalDate.of(2025, 1, 31)))));
        as(head, () -> {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> choose("招待を送信"))
                    .hasStackTraceContaining("company");
            assertThat(words()).contains("表示できる会社はありません").doesNotContain("青葉", "青山");
        });
    }

    @Test
    void somebody_of_two_companies_chooses() {
        Id<Company> second = company("若草");
        person(Id.next(), "若草 緑", "midori@example.jp", second, "contact");
        people().save(new Contact(
                Id.next(), second, head, "", "", "contact", LocalDate.of(2025, 1, 1), Optional.empty()));
        as(head, () -> {
            open("portal");
            assertThat(heading()).isEqualTo("会員専用ページ");
            assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("(株)青葉コール", "(株)若草商会");
            open("portal/" + second);
            assertThat(heading()).isEqualTo("(株)若草商会");
            assertThat(find(Button.class).withText("担当者を招待").exists())
                    .as("only a contact there")
                    .isFalse();
        });
    }

    @Test
    void what_modules_have_stands_on_the_page_with_deadlines_on_top() {
        text("tea.title", "お茶の委員会");
        Runnable out = core.core()
                .contributed()
                .addPortalPart(
                        "tea",
                        "tea.title",
                        (own, most) -> Optional.of(PortalItems.of(List.of(new PortalItems.Item(
                                Phrase.plain("お茶のアンケート"),
                                Optional.of(LocalDate.of(2025, 2, 28)),
                                true,
                                Phrase.none(),
                                "tea/survey")))));
        try {
            as(head, () -> open("portal"));
            await(() -> words().contains("お茶のアンケート"));
            assertThat(words()).contains("期限のあるもの", "2025/02/28まで", "お茶の委員会");
        } finally {
            out.run();
        }
    }

    @Test
    void a_change_is_proposed_shown_and_decided_field_by_field() {
        as(head, () -> {
            open("portal");
            press("変更を申請");
            assertThat(heading()).isEqualTo("(株)青葉コールの変更の申請");
            test(field("電話番号")).setValue("０３（１２３４）５６７８");
            test(field("ウェブサイト")).setValue("https://aoba.example.jp");
            press("申請");
            assertThat(words()).contains("変更の申請", "03-1234-5678", "確認待ち");
        });
        desk.self = Optional.empty();
        var proposal = core.service(Proposals.class)
                .find("", true, PageRequest.first())
                .rows()
                .getFirst();
        open("proposals");
        open("proposals/" + proposal.id());
        assertThat(words()).contains("03-1234-5678", "https://aoba.example.jp");
        press("決定");
        assertThat(words()).contains("申請の内容");

        choice("電話番号の決定", 0);
        choice("ウェブサイトの決定", 1);
        press("決定");
        assertThat(core.service(Companies.class).company(company).phone())
                .as("rejecting takes a reason")
                .isEmpty();
        test(field("却下の理由")).setValue("開けませんでした。");
        press("決定");

        Company after = core.service(Companies.class).company(company);
        assertThat(after.phone()).isEqualTo("03-1234-5678");
        assertThat(after.url()).isEmpty();
        assertThat(words()).contains("承認済み", "却下", "開けませんでした。");
        as(head, () -> {
            open("portal");
            assertThat(words()).contains("理由：開けませんでした。");
        });
    }

    @Test
    void an_administrator_invites_a_colleague() {
        as(head, () -> {
            open("portal");
            press("担当者を招待");
            Dialog dialog = find(Dialog.class).single();
            test(field("氏名")).setValue("加藤 緑");
            test(field("メールアドレス")).setValue("kato@example.jp");
            roles(dialog, "contact");
            inDialog("招待を送信");
            assertThat(words()).contains("加藤 緑", "招待済み（パスワード未設定）");
        });
        assertThat(core.service(Colleagues.class).contactsOf(company))
                .extracting(one -> one.name())
                .contains("加藤 緑");
    }

    @Test
    void the_office_sees_who_uses_the_page_and_invites() {
        open("companies/" + company);
        assertThat(words()).contains("会員専用ページの利用", "未招待");
        press("招待を送信");
        assertThat(words()).contains("招待済み（パスワード未設定）", "招待を再送");
        desk.rights.remove(CoreRight.MEMBERS_CHANGE.id());
        open("companies/" + company);
        assertThat(find(Button.class).withText("招待を再送").exists()).isFalse();
    }

    @Test
    void the_office_says_which_role_makes_administrators() {
        open("settings/contact-roles");
        assertThat(words()).contains("責任者", "会社の管理者");
        find(Button.class).withText("編集").all().get(1).click();
        find(com.vaadin.flow.component.checkbox.Checkbox.class).all().stream()
                .filter(box -> box.getLabel().contains("会社の担当者を管理できる"))
                .forEach(box -> box.setValue(true));
        inDialog("更新");
        assertThat(people().contactRoles())
                .filteredOn(ContactRole::isAdministrator)
                .extracting(ContactRole::code)
                .containsExactly("responsible", "contact");
        as(
                other,
                () -> assertThat(core.service(Portal.class)
                                .companies()
                                .getFirst()
                                .isAdministrator())
                        .isTrue());
        people().save(people().contactRoles().stream()
                .filter(role -> role.code().equals("contact"))
                .map(role -> new ContactRole(role.code(), role.name(), role.position(), false))
                .findFirst()
                .orElseThrow());
    }

    private void proposePhone(String phone) {
        open("portal/" + company + "/change");
        test(field("電話番号")).setValue(phone);
        press("申請");
    }

    private static People people() {
        return core.service(People.class);
    }

    /** Chooses an entry of the first menu of a person that has it. */
    private void choose(String word) {
        MenuItem item = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(root -> root.getSubMenu().getItems().stream())
                .filter(one -> one.getText().equals(word))
                .findFirst()
                .orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(item, new com.vaadin.flow.component.ClickEvent<>(item));
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> field.isVisible() && field.getLabel().startsWith(label))
                .single();
    }

    @SuppressWarnings("unchecked")
    private void choice(String label, int which) {
        RadioButtonGroup<Object> group = find(RadioButtonGroup.class)
                .withCondition(field -> field.getLabel().startsWith(label))
                .single();
        group.setValue(group.getListDataView().getItem(which));
    }

    @SuppressWarnings("unchecked")
    private void roles(Dialog dialog, String code) {
        CheckboxGroup<ContactRole> group = find(CheckboxGroup.class, dialog).single();
        group.setValue(Set.copyOf(group.getListDataView()
                .getItems()
                .filter(role -> role.code().equals(code))
                .toList()));
    }

    private void inDialog(String word) {
        test(find(Button.class, find(Dialog.class).single()).withText(word).single())
                .click();
    }
}
