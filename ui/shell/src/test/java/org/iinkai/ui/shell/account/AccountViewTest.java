package org.iinkai.ui.shell.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.ui.shell.ShellTest;

class AccountViewTest extends ShellTest {

    private static final String PASSWORD = "correct horse battery";
    private static int count;

    private String login = "";
    private Caller caller = Caller.system("test");

    @BeforeEach
    void sign_in() {
        Accounts accounts = core.service(Accounts.class);
        login = "own" + ++count;
        accounts.create(new NewAccount(login, "鈴木 一郎", PASSWORD), Set.of());
        caller = signIn();
    }

    private Caller signIn() {
        Accounts accounts = core.service(Accounts.class);
        return accounts.session(accounts.signIn(login, PASSWORD.toCharArray(), "192.0.2.7")
                        .value())
                .orElseThrow();
    }

    private void own(Runnable work) {
        CallerScope.run(caller, work);
    }

    private void type(String label, String text) {
        test(find(PasswordField.class).all().stream()
                        .filter(field -> field.getLabel().startsWith(label))
                        .toList()
                        .getLast())
                .setValue(text);
    }

    @Test
    void the_password_is_changed_with_the_old_one() {
        own(() -> {
            open("account");
            assertThat(heading()).isEqualTo("自分のアカウント");
            press("パスワードを変更");
            type("現在のパスワード", "wrong");
            type("新しいパスワード", "よく晴れた朝に海辺を歩きます");
            press("更新");
            PasswordField old = find(PasswordField.class).all().getFirst();
            assertThat(old.isInvalid()).isTrue();
            type("現在のパスワード", PASSWORD);
            press("更新");
            assertThat(find(Dialog.class).all()).isEmpty();
        });
        assertThat(core.service(Accounts.class)
                        .signIn(login, "よく晴れた朝に海辺を歩きます".toCharArray(), "192.0.2.7")
                        .value())
                .hasSize(43);
    }

    @Test
    void the_second_factor_is_set_up_in_three_steps_and_turned_off() {
        own(() -> {
            open("account");
            assertThat(words()).contains("未設定");
            press("2段階認証を設定");
            type("現在のパスワード", PASSWORD);
            press("次へ");
            assertThat(find(Image.class).single().getSrc()).startsWith("data:image/svg+xml;base64,");
            String key = find(Code.class).single().getText().replace(" ", "");
            test(find(TextField.class).all().getLast())
                    .setValue(code(key, core.clock().instant()));
            test(find(Button.class).withText("2段階認証を設定").all().getLast()).click();
            assertThat(find(Code.class).all()).hasSize(10);
            press("保管して閉じる");
            assertThat(words()).contains("設定済み", "使えるリカバリーコードは10個です。");
            press("2段階認証を解除");
            type("現在のパスワード", PASSWORD);
            press("次へ");
            assertThat(words()).contains("未設定");
        });
    }

    @Test
    void other_sessions_are_listed_and_ended() {
        Caller other = signIn();
        own(() -> {
            open("account");
            assertThat(words()).contains("192.0.2.7", "この端末");
            press("ほかの端末をすべてログアウト");
            test(find(ConfirmDialog.class).single()).confirm();
            assertThat(find(Button.class).withText("ほかの端末をすべてログアウト").all()).isEmpty();
        });
        assertThat(core.database().value("SELECT count(*) FROM core.session WHERE id = '" + other.session() + "'"))
                .isEqualTo("0");
    }

    @Test
    void passkeys_are_offered_and_none_is_there_yet() {
        own(() -> {
            open("account");
            assertThat(words()).contains("パスキーはまだ登録されていません。");
            press("パスキーを追加");
            press("次へ");
            TextField name = find(TextField.class).all().getLast();
            assertThat(name.isInvalid()).isTrue();
        });
    }

    @Test
    void a_passkey_is_removed_with_the_password_only() {
        core.database().execute("""
                INSERT INTO core.passkey (id, account_id, credential, public_key, signatures, name, added_at)
                VALUES (gen_random_uuid(), '%s', 'view-test', 'x', 0, '事務局のパソコン', now())
                """.formatted(caller.account()));
        own(() -> {
            open("account");
            press("削除");
            assertThat(find(Paragraph.class).all())
                    .extracting(Paragraph::getText)
                    .anySatisfy(text -> assertThat(text).startsWith("パスキー「事務局のパソコン」を削除しますか？"));
            type("現在のパスワード", "guessed");
            test(find(Button.class).withText("削除").all().getLast()).click();
            assertThat(find(PasswordField.class).all().getLast().isInvalid()).isTrue();
            type("現在のパスワード", PASSWORD);
            test(find(Button.class).withText("削除").all().getLast()).click();
            assertThat(find(Dialog.class).all()).isEmpty();
            assertThat(words()).contains("パスキーはまだ登録されていません。");
        });
    }

    @Test
    void who_has_no_account_of_their_own_is_told_so() {
        desk.self = Optional.of(Caller.system("test"));
        open("account");
        assertThat(words()).contains("設定できる項目はありません。");
    }

    private static String code(String key, Instant now) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(key), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(now.getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, Integer.BYTES)
                            .getInt()
                    & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        java.math.BigInteger bits = java.math.BigInteger.ZERO;
        for (int i = 0; i < base32.length(); i++) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(value));
        }
        byte[] bytes = new byte[20];
        byte[] all = bits.toByteArray();
        System.arraycopy(
                all, Math.max(0, all.length - 20), bytes, Math.max(0, 20 - all.length), Math.min(20, all.length));
        return bytes;
    }
}
