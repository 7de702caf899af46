package org.iinkai.ui.shell.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.accounts.Roles;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.People;
import org.iinkai.ui.shell.members.RegisterTest;

class AccountViewsTest extends RegisterTest {

    private static final String PASSWORD = "a long password for tests";

    @BeforeEach
    void make_accounts() {
        core.database()
                .executeAsOwner("TRUNCATE core.body, core.person, core.account, core.role, core.session CASCADE");
        core.load("core.roles", """
                code,name_ja,name_en,all,rights,scoped
                administrator,管理者,Administrator,true,,
                reader,閲覧のみ,Reader,false,core.members-read,
                spare,予備,Spare,false,core.members-read,
                chair,委員長の役割,Chair,false,core.events-change,true
                """);
        core.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
        core.load("core.posts", "code,body,name_ja,name_en,position,single,role\npr.chair,pr,委員長,Chair,1,true,chair\n");
        core.load("core.people", "code,name,kana,company_number\nP1,渡辺 一,ワタナベ ハジメ,\n");
        core.load("core.post-terms", "post,person_code,from,to\npr.chair,P1,2024-04-01,2025-03-31\n");
        account("root", "管理 太郎", "administrator");
        account("watanabe", "渡辺 一", "reader");
        core.asAdministrator(() -> directory().link(accountOf("watanabe"), person()));
    }

    private static AccountDirectory directory() {
        return core.service(AccountDirectory.class);
    }

    private static void account(String login, String name, String role) {
        core.asAdministrator(
                () -> core.service(Accounts.class).create(new NewAccount(login, name, PASSWORD), Set.of(role)));
    }

    private static Id<AccountRow> accountOf(String login) {
        return core.administrator(() -> directory().find(login, PageRequest.first()))
                .rows()
                .getFirst()
                .id();
    }

    private static Id<org.iinkai.api.members.Person> person() {
        return core.administrator(() -> core.service(People.class).withCode("P1"))
                .orElseThrow()
                .id();
    }

    @Test
    void lists_who_can_sign_in_and_narrows_by_role() {
        open("settings/accounts");
        assertThat(heading()).isEqualTo("アカウント");
        assertThat(logins()).containsExactly("root", "watanabe");
        open("settings/accounts?role=chair");
        assertThat(logins()).containsExactly("watanabe");
        open("settings/accounts?state=DISABLED");
        assertThat(words()).contains("該当するアカウントはありません");
    }

    private java.util.List<String> logins() {
        com.vaadin.flow.component.grid.Grid<?> grid =
                find(com.vaadin.flow.component.grid.Grid.class).single();
        return java.util.stream.IntStream.range(0, test(grid).size())
                .mapToObj(row -> ((AccountRow) grid.getListDataView().getItem(row)).login())
                .toList();
    }

    @Test
    void tells_what_a_person_can_do_and_why_and_when_it_ends() {
        open("settings/accounts/" + accountOf("watanabe"));
        assertThat(heading()).isEqualTo("渡辺 一");
        assertThat(lines("2025/02/01現在、できること"))
                .containsExactly(
                        "会員の閲覧|共通|すべての記録|役割「閲覧のみ」を直接付与",
                        "行事の更新|共通|自分の組織の記録だけ|広報委員会 委員長として役割「委員長の役割」（2024/04/01〜2025/03/31、広報委員会の記録だけ） 広報委員会を開く");
        assertThat(lines("これから変わる権限")).containsExactly("2025/04/01|役職の終了により解除|広報委員会 委員長|委員長の役割");

        open("settings/accounts/" + accountOf("watanabe") + "?asOf=2025-04-01");
        assertThat(lines("2025/04/01現在、できること")).hasSize(1);
    }

    @Test
    void invites_somebody_who_then_has_the_roles_and_the_person() {
        core.load("core.people", "code,name,kana,company_number\nP2,青木 二,アオキ フタ,\n");
        open("settings/accounts/new");
        fill("氏名（必須）", "青木 二");
        fill("メールアドレス（必須）", "aoki@example.jp");
        pick("個人（任意）", "青木 二");
        roles("閲覧のみ");

        press("招待を送信");

        assertThat(heading()).isEqualTo("青木 二");
        AccountRow invited = core.administrator(() -> directory().account(accountOf("aoki@example.jp")));
        assertThat(invited.roles()).containsExactly("reader");
        assertThat(invited.personName()).isEqualTo("青木 二");
        assertThat(invited.state()).isEqualTo(AccountRow.State.INVITED);
        assertThat(words()).contains("招待中");
    }

    @Test
    void changes_roles_at_once_and_shuts_what_one_may_not_give() {
        open("settings/accounts/" + accountOf("watanabe"));
        press("役割を変更");
        CheckboxGroup<Role> field = group("役割（任意）");
        assertThat(field.getListDataView().getItems().map(Role::code)).doesNotContain("chair");
        assertThat(field.getItemEnabledProvider()
                        .test(core.administrator(() ->
                                core.service(Roles.class).role("administrator").role())))
                .isFalse();
        roles("閲覧のみ", "予備");

        press("更新");

        assertThat(core.administrator(() -> directory().account(accountOf("watanabe")))
                        .roles())
                .containsExactly("reader", "spare");
    }

    @Test
    void ends_sessions_and_disables_an_account() {
        core.service(Accounts.class).signIn("watanabe", PASSWORD.toCharArray(), "192.0.2.7");
        open("settings/accounts/" + accountOf("watanabe"));
        assertThat(lines("ログイン中の画面").getFirst()).startsWith("192.0.2.7|");
        press("終了");
        assertThat(words()).contains("ログイン中の画面はありません。");

        menu("無効にする");
        confirm();

        assertThat(core.administrator(() -> directory().account(accountOf("watanabe")))
                        .state())
                .isEqualTo(AccountRow.State.DISABLED);
        assertThat(words()).contains("無効なアカウントのため、何もできません。");
    }

    @Test
    void helps_somebody_who_lost_the_second_factor_and_a_passkey() {
        Id<AccountRow> id = accountOf("watanabe");
        core.database().executeAsOwner("""
                INSERT INTO core.second_factor (account_id, secret, set_up_at) VALUES ('%1$s', 'sealed', now());
                INSERT INTO core.passkey (id, account_id, credential, public_key, signatures, name, added_at)
                VALUES (gen_random_uuid(), '%1$s', 'abc', 'def', 0, '事務局のパソコン', now())
                """.formatted(id));
        core.service(Accounts.class).signIn("root", PASSWORD.toCharArray(), "192.0.2.7");
        open("settings/accounts/" + id);
        assertThat(lines("パスワード以外のログイン方法"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("2段階認証（認証アプリ）：設定済み"))
                .anyMatch(line -> line.startsWith("パスキー「事務局のパソコン」"));

        press("解除");
        confirm();
        assertThat(lines("パスワード以外のログイン方法").getFirst()).startsWith("2段階認証（認証アプリ）：未設定");
        assertThat(core.administrator(() -> directory().hasSecondFactor(id))).isFalse();

        press("削除");
        confirm();
        assertThat(core.administrator(() -> directory().passkeys(id))).isEmpty();
        assertThat(words()).contains("core.audit.factor-reset", "core.audit.passkey-removed");
    }

    @Test
    void adds_a_role_for_the_own_body_from_rights_that_can_be_limited() {
        open("settings/roles");
        press("役割を追加");
        fill("名称（必須）", "行事係");
        test(find(Checkbox.class)
                        .withCondition(box -> "自分の組織の記録だけに限る".equals(box.getLabel()))
                        .single())
                .click();
        CheckboxGroup<DeclaredRight> rights = group("権限：共通（任意）");
        assertThat(rights.getListDataView()
                        .getItems()
                        .filter(rights.getItemEnabledProvider())
                        .map(DeclaredRight::id))
                .contains("core.events-change")
                .doesNotContain("core.members-read");
        rights.setValue(rights.getListDataView()
                .getItems()
                .filter(right -> right.id().equals("core.events-change"))
                .collect(Collectors.toSet()));

        press("追加");

        assertThat(heading()).isEqualTo("行事係");
        assertThat(words()).contains("自分の組織の記録だけ", "この役割を持つ人はいません。");
        assertThat(lines("付く権限").getFirst()).startsWith("行事の更新|");
    }

    @Test
    void a_role_in_use_says_why_it_can_not_be_removed_and_a_free_one_goes() {
        open("settings/roles/reader");
        assertThat(words()).contains("1件のアカウントと0件の役職に付いているため、削除できません。");
        assertThat(find(Button.class).withText("削除").single().isEnabled()).isFalse();

        open("settings/roles/spare");
        press("削除");
        confirm();

        assertThat(heading()).isEqualTo("役割");
        assertThat(core.administrator(() -> core.service(Roles.class).all()))
                .noneMatch(use -> use.role().code().equals("spare"));
    }

    @Test
    void tells_who_holds_a_right() {
        open("settings/rights");
        assertThat(lines("共通")).anyMatch(line -> line.startsWith("行事の更新|"));
        open("settings/rights/core.events-change");
        assertThat(lines("2025/02/01現在、この権限を持つ人"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("管理 太郎|root|役割「管理者」を直接付与：すべての権限"))
                .anyMatch(line -> line.startsWith("渡辺 一|watanabe|広報委員会 委員長として"));
        open("settings/rights/no.such-right");
        assertThat(heading()).isEqualTo("ページが見つかりません");
    }

    private void roles(String... names) {
        CheckboxGroup<Role> field = group("役割（任意）");
        field.setValue(field.getListDataView()
                .getItems()
                .filter(role -> Set.of(names).contains(role.name().ja()))
                .collect(Collectors.toSet()));
    }

    @SuppressWarnings("unchecked") // what the items are, the caller knows
    private <T> CheckboxGroup<T> group(String label) {
        return find(CheckboxGroup.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    private void menu(String word) {
        var item = find(MenuBar.class).all().stream()
                .flatMap(bar -> bar.getItems().stream())
                .flatMap(root -> root.getSubMenu().getItems().stream())
                .filter(each -> word.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        com.vaadin.flow.component.ComponentUtil.fireEvent(item, new com.vaadin.flow.component.ClickEvent<>(item));
    }

    private void confirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }
}
