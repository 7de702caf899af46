package org.iinkai.ui.shell.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.ui.shell.ShellTest;

class TokenViewsTest extends ShellTest {

    private static final String ACCOUNT = "0198c0de-0000-7000-8000-00000000000a";

    @BeforeEach
    void have_an_account() {
        core.database().executeAsOwner("TRUNCATE core.account CASCADE");
        core.database().executeAsOwner("""
                INSERT INTO core.account (id, login, login_key, name, password_hash, created_at, search_key)
                VALUES ('%s', 'hanako', 'hanako', '山田 花子', 'x', now(), 'hanako')
                """.formatted(ACCOUNT));
        text("right.core.members-read", "会員の閲覧");
    }

    private static void as(Runnable work) {
        CallerScope.run(new Caller(ACCOUNT, "山田 花子", "s", Locale.JAPANESE, Grants.ALL), work);
    }

    @SuppressWarnings("unchecked")
    private void make(String name, String networks) {
        open("account/tokens");
        press("APIトークンを作成");
        test(find(TextField.class).withLabel("名前（必須）").single()).setValue(name);
        CheckboxGroup<String> rights = find(CheckboxGroup.class).single();
        rights.setValue(Set.of("core.members-read"));
        test(find(TextArea.class).single()).setValue(networks);
        test(find(Button.class).withText("APIトークンを作成").all().getLast()).click();
    }

    @Test
    void makes_a_token_and_shows_its_secret_once() {
        as(() -> {
            make("会計システム", "192.0.2.0/24");
            String secret = find(TextField.class).withLabel("APIトークン").single().getValue();
            assertThat(secret).startsWith(ApiTokens.PREFIX).hasSize(47);
            test(find(Button.class).withText("控えたので閉じる").single()).click();
            assertThat(words())
                    .contains("会計システム", "使用可能", "会員の閲覧", "192.0.2.0/24", "未使用", secret.substring(0, 8) + "…")
                    .doesNotContain(secret);
        });
    }

    @Test
    void says_beside_the_field_what_is_no_address() {
        as(() -> {
            make("会計システム", "どこでも");
            assertThat(find(TextArea.class).single().getErrorMessage()).contains("core.refused.token-network");
        });
    }

    @Test
    void makes_an_own_token_powerless_after_a_question() {
        as(() -> {
            make("会計システム", "");
            open("account/tokens");
            press("無効にする");
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(words()).contains("無効").doesNotContain("使用可能");
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void shows_everybodys_tokens_with_their_owners() {
        as(() -> {
            make("会計システム", "");
            open("api-tokens");
            Grid<ApiToken> grid = find(Grid.class).single();
            assertThat(grid.getGenericDataView().getItems().toList())
                    .extracting(ApiToken::name, ApiToken::owner)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("会計システム", "山田 花子"));
        });
    }
}
