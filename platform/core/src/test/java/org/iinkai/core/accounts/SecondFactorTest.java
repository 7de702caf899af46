package org.iinkai.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.Entrance.Enrolled;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.Entrance.Step;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.core.TestCore;

class SecondFactorTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String HOME = "192.0.2.1";

    @RegisterExtension
    static final TestCore CORE = new TestCore(new AccountSettings(true, Optional.empty()));

    private final Accounts accounts = CORE.service(Accounts.class);
    private final Entrance entrance = CORE.service(Entrance.class);
    private final SecondFactor own = CORE.service(SecondFactor.class);
    private final AccountDirectory directory = CORE.service(AccountDirectory.class);

    @BeforeAll
    static void give_roles() {
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                administrator,管理者,Administrator,true,
                helper,補助,Helper,false,core.accounts-manage
                reader,閲覧,Reader,false,core.members-read
                """);
    }

    @BeforeEach
    void let_time_pass() {
        CORE.clock().advance(Duration.ofHours(1));
    }

    private static void create(String login, String role) {
        CORE.asAdministrator(
                () -> CORE.service(Accounts.class).create(new NewAccount(login, "鈴木 一郎", PASSWORD), Set.of(role)));
    }

    private Entry password(String login) {
        return entrance.password(login, PASSWORD.toCharArray(), HOME);
    }

    private Caller in(SessionToken token) {
        return accounts.session(token.value()).orElseThrow();
    }

    private Caller in(String login) {
        return in(((Entry.Open) password(login)).session());
    }

    private String next(String login, Step.Kind kind) {
        Entry.Next next = (Entry.Next) password(login);
        assertThat(next.kind()).isEqualTo(kind);
        return next.token();
    }

    private static String code(FactorSetUp secret) {
        return code(secret, 0);
    }

    private static String code(FactorSetUp secret, int steps) {
        byte[] key = Base32.decode(secret.key().replace(" ", ""));
        return Totp.code(key, Totp.step(CORE.clock().instant()) + steps, Totp.DIGITS);
    }

    private Id<AccountRow> id(String login) {
        return CORE.administrator(() -> directory.find(login, PageRequest.first()).rows().stream()
                .filter(row -> row.login().equals(login))
                .findFirst()
                .orElseThrow()
                .id());
    }

    /** Sets the second factor up as somebody who is signed in. */
    private FactorSetUp setUp(String login) {
        return CallerScope.get(in(login), () -> {
            FactorSetUp secret = own.begin(PASSWORD.toCharArray());
            own.confirm(code(secret));
            return secret;
        });
    }

    @Test
    void who_holds_every_right_sets_it_up_before_the_first_session() {
        create("chief", "administrator");
        assertThatThrownBy(() -> accounts.signIn("chief", PASSWORD.toCharArray(), HOME))
                .hasMessageContaining("core.refused.second-step");

        String token = next("chief", Step.Kind.SET_UP);
        assertThat(accounts.session(token)).isEmpty();
        assertThatThrownBy(() -> entrance.code(token, "123456", HOME)).hasMessageContaining("step-over");
        FactorSetUp secret = entrance.setUp(token);
        assertThat(entrance.setUp(token)).as("the same on a second look").isEqualTo(secret);
        assertThat(secret.link()).startsWith("otpauth://totp/Iinkai%20iinkai.example.jp:chief?secret=");
        assertThat(secret.picture()).startsWith("<svg").contains("viewBox");
        assertThatThrownBy(() -> entrance.enrol(token, code(secret, 5), HOME))
                .hasMessageContaining("core.refused.factor-code");
        Enrolled enrolled = entrance.enrol(token, code(secret), HOME);
        assertThat(in(enrolled.session()).holdsAll()).isTrue();
        assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.length() == 19);
        assertThat(entrance.step(token)).isEmpty();
        assertThat(next("chief", Step.Kind.CODE)).isNotEmpty();
    }

    @Test
    void a_code_lets_in_once() {
        create("once", "reader");
        FactorSetUp secret = setUp("once");
        CORE.clock().advance(Duration.ofMinutes(2));
        String code = code(secret);

        SessionToken session = entrance.code(next("once", Step.Kind.CODE), code, HOME);
        assertThat(in(session).name()).isEqualTo("鈴木 一郎");
        String again = next("once", Step.Kind.CODE);
        assertThatThrownBy(() -> entrance.code(again, code, HOME)).hasMessageContaining("core.refused.factor-code");
        CORE.clock().advance(Duration.ofSeconds(30));
        String wide = code(secret).replaceAll("(\\d{3})", "$1　").replace('1', '１');
        assertThat(entrance.code(again, wide, HOME).value()).hasSize(43);
        assertThatThrownBy(() -> entrance.code(again, code(secret, 1), HOME)).hasMessageContaining("step-over");
    }

    @Test
    void the_secret_is_stored_encrypted_and_recovery_codes_as_hashes() {
        create("stored", "reader");
        FactorSetUp secret = setUp("stored");
        String key = secret.key().replace(" ", "");
        String row = CORE.database()
                .value("SELECT secret || pending FROM core.second_factor WHERE account_id = '" + id("stored") + "'");
        assertThat(row).isNotEmpty().doesNotContain(key);
        assertThat(secret.toString()).doesNotContain(key);
        assertThat(CORE.database()
                        .value("SELECT min(length(code_hash)) FROM core.recovery_code WHERE account_id = '"
                                + id("stored") + "'"))
                .isEqualTo("64");
    }

    @Test
    void a_recovery_code_lets_in_once_however_it_is_typed() {
        create("lost", "reader");
        List<String> codes = CallerScope.get(in("lost"), () -> own.confirm(code(own.begin(PASSWORD.toCharArray()))));
        String typed = codes.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");

        Caller caller = in(entrance.code(next("lost", Step.Kind.CODE), typed, HOME));
        String token = next("lost", Step.Kind.CODE);
        assertThatThrownBy(() -> entrance.code(token, codes.getFirst(), HOME))
                .hasMessageContaining("core.refused.factor-code");
        assertThat(CallerScope.get(caller, own::state).codesLeft()).isEqualTo(9);
        List<String> fresh = CallerScope.get(caller, () -> own.renewCodes(PASSWORD.toCharArray()));
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThatThrownBy(() -> entrance.code(token, codes.get(1), HOME))
                .hasMessageContaining("core.refused.factor-code");
        assertThat(entrance.code(token, fresh.get(1), HOME)).isNotNull();
    }

    @Test
    void tries_are_limited_for_the_step_and_for_the_account() {
        create("guessed", "reader");
        FactorSetUp secret = setUp("guessed");
        CORE.clock().advance(Duration.ofMinutes(20));
        String token = next("guessed", Step.Kind.CODE);
        for (int i = 0; i < Entering.MOST_TRIES; i++) {
            assertThatThrownBy(() -> entrance.code(token, "000000", HOME))
                    .hasMessageContaining("core.refused.factor-code");
        }
        assertThatThrownBy(() -> entrance.code(token, code(secret), HOME)).hasMessageContaining("step-over");
        String another = next("guessed", Step.Kind.CODE);
        assertThatThrownBy(() -> entrance.code(another, code(secret), "192.0.2.99"))
                .as("a new step and another address give no more guesses")
                .hasMessageContaining("core.refused.sign-in-wait");
        CORE.clock().advance(Attempts.WINDOW.plusSeconds(1));
        assertThat(entrance.code(next("guessed", Step.Kind.CODE), code(secret), HOME))
                .isNotNull();
    }

    @Test
    void a_step_lasts_five_minutes_and_ends_with_the_account() {
        create("slow", "reader");
        FactorSetUp secret = setUp("slow");
        CORE.clock().advance(Duration.ofMinutes(2));
        String old = next("slow", Step.Kind.CODE);
        CORE.clock().advance(Entering.STEP_LASTS.plusSeconds(1));
        assertThat(entrance.step(old)).isEmpty();
        assertThatThrownBy(() -> entrance.code(old, code(secret), HOME)).hasMessageContaining("step-over");

        String half = next("slow", Step.Kind.CODE);
        CORE.asAdministrator(() -> directory.disable(id("slow")));
        assertThatThrownBy(() -> entrance.code(half, code(secret), HOME)).hasMessageContaining("step-over");
    }

    @Test
    void setting_up_asks_for_the_password_and_ends_other_sessions() {
        create("careful", "reader");
        Caller other = in("careful");
        Caller here = in("careful");
        assertThatThrownBy(() -> CallerScope.get(here, () -> own.begin("wrong".toCharArray())))
                .hasMessageContaining("core.refused.password-old");
        CallerScope.run(here, () -> own.confirm(code(own.begin(PASSWORD.toCharArray()))));
        assertThat(CORE.database().value("SELECT count(*) FROM core.session WHERE id = '" + other.session() + "'"))
                .isEqualTo("0");
        assertThat(CallerScope.get(here, own::state).since()).isPresent();
    }

    @Test
    void it_is_turned_off_with_the_password_unless_it_is_required() {
        create("free", "reader");
        setUp("free");
        CORE.clock().advance(Duration.ofMinutes(2));
        create("bound", "administrator");
        String token = next("bound", Step.Kind.SET_UP);
        Caller bound =
                in(entrance.enrol(token, code(entrance.setUp(token)), HOME).session());

        assertThatThrownBy(() -> CallerScope.run(bound, () -> own.turnOff(PASSWORD.toCharArray())))
                .hasMessageContaining("core.refused.factor-required");
        Caller free = Caller.owner(id("free").toString(), "鈴木 一郎", java.util.Locale.JAPANESE);
        assertThatThrownBy(() -> CallerScope.run(free, () -> own.turnOff("wrong".toCharArray())))
                .hasMessageContaining("core.refused.password-old");
        CallerScope.run(free, () -> own.turnOff(PASSWORD.toCharArray()));
        assertThat(password("free")).isInstanceOf(Entry.Open.class);
    }

    @Test
    void an_administrator_takes_it_off_who_may_and_it_is_written_down() {
        create("forgetful", "reader");
        setUp("forgetful");
        create("helper", "helper");
        create("boss", "administrator");
        Caller helper = in("helper");
        Id<AccountRow> id = id("forgetful");
        assertThat(CORE.administrator(() -> directory.hasSecondFactor(id))).isTrue();
        assertThatThrownBy(() -> CallerScope.run(helper, () -> directory.resetSecondFactor(id("boss"))))
                .isInstanceOf(Forbidden.class);
        CORE.asAdministrator(() -> directory.resetSecondFactor(id));
        assertThat(password("forgetful")).isInstanceOf(Entry.Open.class);
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.audit_entry WHERE action = 'core.audit.factor-reset'"
                                + " AND subject = 'account:" + id + "'"))
                .isEqualTo("1");
    }
}
