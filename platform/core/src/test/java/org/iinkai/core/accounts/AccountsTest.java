package org.iinkai.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.error.Forbidden;
import org.iinkai.core.TestCore;

class AccountsTest {

    private static final String PASSWORD = "correct horse battery";

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Accounts ACCOUNTS = CORE.service(Accounts.class);

    @BeforeAll
    static void first_administrator() throws IOException {
        String code = Files.readString(CORE.setupCodeFile());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(CORE.setupCodeFile())))
                .isEqualTo("rw-------");
        NewAccount account = new NewAccount("admin", "管理 太郎", PASSWORD);
        assertThat(ACCOUNTS.isEmpty()).isTrue();
        assertThatThrownBy(() -> ACCOUNTS.createFirstAdministrator("00000", account))
                .hasMessageContaining("core.refused.setup-code");
        ACCOUNTS.createFirstAdministrator(code.toLowerCase(Locale.ROOT), account);
        assertThat(ACCOUNTS.isEmpty()).isFalse();
        assertThat(CORE.setupCodeFile()).doesNotExist();
        assertThatThrownBy(() -> ACCOUNTS.createFirstAdministrator(code, account))
                .hasMessageContaining("core.refused.setup-code");
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                clerk,事務局,Office,false,core.members-read;training.enrol
                """);
    }

    private static SessionToken signIn(String login, String password) {
        return ACCOUNTS.signIn(login, password.toCharArray(), "192.0.2.1");
    }

    private static void create(String login) {
        CORE.asAdministrator(() -> ACCOUNTS.create(new NewAccount(login, "事務 花子", PASSWORD), Set.of("clerk")));
    }

    @Test
    void a_session_stands_for_its_person_and_their_rights() {
        create("clerk");
        SessionToken token = signIn("ＣＬＥＲＫ", PASSWORD);
        assertThat(token.value()).hasSize(43);
        Caller caller = ACCOUNTS.session(token.value()).orElseThrow();
        assertThat(caller.name()).isEqualTo("事務 花子");
        assertThat(caller.session()).isEqualTo(token.session());
        assertThat(caller.may(CoreRight.MEMBERS_READ)).isTrue();
        assertThat(caller.may("training.enrol")).isTrue();
        assertThat(caller.may(CoreRight.MEMBERS_CHANGE)).isFalse();
        CallerScope.run(caller, () -> ACCOUNTS.chooseLanguage(Locale.ENGLISH));
        assertThat(ACCOUNTS.session(token.value()).orElseThrow().locale()).isEqualTo(Locale.ENGLISH);
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.session WHERE token_hash = '" + token.value() + "'"))
                .isEqualTo("0");
    }

    @Test
    void the_first_administrator_holds_every_right() {
        Caller caller = ACCOUNTS.session(signIn("admin", PASSWORD).value()).orElseThrow();
        assertThat(caller.holdsAll()).isTrue();
    }

    @Test
    void a_wrong_name_is_refused_like_a_wrong_password() {
        create("careful");
        assertThatThrownBy(() -> signIn("careful", "wrong password")).hasMessageStartingWith("core.refused.sign-in[");
        assertThatThrownBy(() -> signIn("nobody", PASSWORD)).hasMessageStartingWith("core.refused.sign-in[");
    }

    @Test
    void too_many_failures_lock_the_login_for_a_while() {
        create("guessed");
        for (int i = 0; i < Attempts.FAILURES_OF_LOGIN; i++) {
            assertThatThrownBy(() -> signIn("guessed", "wrong password"))
                    .hasMessageStartingWith("core.refused.sign-in[");
        }
        assertThatThrownBy(() -> signIn("guessed", PASSWORD)).hasMessageContaining("core.refused.sign-in-wait");
        CORE.clock().advance(Attempts.WINDOW.plusSeconds(1));
        assertThat(ACCOUNTS.session(signIn("guessed", PASSWORD).value())).isPresent();
    }

    @Test
    void a_session_ends_at_sign_out_and_listeners_hear_of_it() {
        create("leaver");
        List<String> ended = new ArrayList<>();
        ACCOUNTS.onSessionEnd(ended::add);
        SessionToken token = signIn("leaver", PASSWORD);
        ACCOUNTS.signOut(token.value());
        ACCOUNTS.signOut(token.value());
        assertThat(ACCOUNTS.session(token.value())).isEmpty();
        assertThat(ended).containsExactly(token.session());
    }

    @Test
    void a_session_ends_when_nobody_uses_it_and_after_half_a_day() {
        create("sleeper");
        SessionToken idle = signIn("sleeper", PASSWORD);
        SessionToken busy = signIn("sleeper", PASSWORD);
        CORE.clock().advance(Duration.ofMinutes(90));
        assertThat(ACCOUNTS.session(busy.value())).isPresent();
        CORE.clock().advance(Duration.ofMinutes(60));
        assertThat(ACCOUNTS.session(idle.value())).isEmpty();
        for (int hours = 3; hours < 12; hours++) {
            assertThat(ACCOUNTS.session(busy.value())).isPresent();
            CORE.clock().advance(Duration.ofHours(1));
        }
        CORE.clock().advance(Duration.ofHours(1));
        assertThat(ACCOUNTS.session(busy.value())).isEmpty();
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        create("former");
        SessionToken token = signIn("former", PASSWORD);
        CORE.database().execute("UPDATE core.account SET is_disabled = true WHERE login = 'former'");
        assertThat(ACCOUNTS.session(token.value())).isEmpty();
        assertThatThrownBy(() -> signIn("former", PASSWORD)).hasMessageStartingWith("core.refused.sign-in[");
    }

    @Test
    void accounts_are_created_by_who_may_and_once() {
        NewAccount account = new NewAccount("twice", "二度 次郎", PASSWORD);
        assertThatThrownBy(() -> ACCOUNTS.create(account, Set.of())).isInstanceOf(Forbidden.class);
        CORE.asAdministrator(() -> {
            ACCOUNTS.create(account, Set.of());
            assertThatThrownBy(() -> ACCOUNTS.create(account, Set.of())).hasMessageContaining("login-taken");
            assertThatThrownBy(() -> ACCOUNTS.create(new NewAccount("other", "他", PASSWORD), Set.of("none")))
                    .hasMessageContaining("role-unknown");
        });
        assertThat(CORE.database().value("SELECT count(*) FROM core.account WHERE login = 'other'"))
                .isEqualTo("0");
        assertThat(CORE.database().value("SELECT password_hash FROM core.account WHERE login = 'twice'"))
                .startsWith("$argon2id$");
    }
}
