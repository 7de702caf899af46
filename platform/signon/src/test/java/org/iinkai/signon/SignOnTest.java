package org.iinkai.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.accounts.SingleSignOn.Departure;
import org.iinkai.api.accounts.SingleSignOn.Return;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;
import org.iinkai.core.accounts.AccountSettings;
import org.iinkai.core.accounts.ProviderSettings;

/** People who sign in at a provider, and answers that nobody asked for. */
class SignOnTest {

    private static final String HERE = "192.0.2.1";
    private static final ProviderServer PROVIDER = ProviderServer.start("https://iinkai.example.jp/sign-in/sso/done");

    @RegisterExtension
    static final TestCore CORE = new TestCore(new AccountSettings(
            true,
            Optional.of(new ProviderSettings(
                    PROVIDER.issuer(),
                    "iinkai",
                    ProviderServer.SECRET,
                    new Localized("協会アカウント", "the account"),
                    true))));

    private final SingleSignOn signOn = CORE.service(SingleSignOn.class);

    @BeforeAll
    static void accounts() {
        CORE.clock().set(Instant.now());
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                administrator,管理者,Administrator,true,
                reader,閲覧,Reader,false,core.members-read
                """);
        for (String user : Set.of("hanako", "unverified", "othernonce", "otheraudience", "late")) {
            invite(user, "reader");
        }
        invite("sure", "administrator");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private static void invite(String user, String role) {
        MailAddress to = new MailAddress("水野 花子", user + "@example.jp");
        CORE.asAdministrator(() -> CORE.service(AccountDirectory.class)
                .invite(new InviteAccount(Id.next(), to, Set.of(role), Locale.JAPANESE)));
    }

    private Return signIn(String user, String next) {
        Departure departure = signOn.depart(next);
        return signOn.arrive(departure.browser(), answer(departure, user), HERE);
    }

    private static Map<String, String> answer(Departure departure, String user) {
        try (Browser browser = new Browser()) {
            return browser.signIn(departure.to(), user);
        }
    }

    private static String login(Return back) {
        String token = ((Entry.Open) back.entry()).session().value();
        String account =
                CORE.service(Accounts.class).session(token).orElseThrow().account();
        return CORE.database().value("SELECT login FROM core.account WHERE id = '" + account + "'");
    }

    @Test
    void somebody_is_known_by_a_verified_address_first_and_by_the_subject_from_then_on() {
        Return first = signIn("hanako", "/members");
        assertThat(login(first)).isEqualTo("hanako@example.jp");
        assertThat(first.next()).isEqualTo("/members");
        CORE.database().execute("UPDATE core.account SET email = 'moved@example.jp' WHERE login = 'hanako@example.jp'");
        assertThat(login(signIn("hanako", "/"))).isEqualTo("hanako@example.jp");
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.audit_entry WHERE action = 'core.audit.sso-linked'"))
                .isEqualTo("1");
    }

    @Test
    void the_request_carries_state_nonce_and_a_challenge_and_never_the_secrets_behind() {
        Departure departure = signOn.depart("/");
        assertThat(departure.to().getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=", "scope=openid")
                .doesNotContain(departure.browser(), ProviderServer.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "unverified"})
    void who_has_no_account_gets_none(String user) {
        long before = accountCount();
        assertThatThrownBy(() -> signIn(user, "/")).hasMessageContaining("core.refused.sso-account");
        assertThat(accountCount()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"othernonce", "otheraudience", "late"})
    void an_identity_that_is_not_what_was_asked_for_is_refused(String user) {
        assertThatThrownBy(() -> signIn(user, "/")).hasMessageStartingWith("core.refused.sso[");
    }

    @Test
    void an_answer_counts_once_for_its_own_browser_and_its_own_state() {
        Departure departure = signOn.depart("/");
        Map<String, String> answer = answer(departure, "hanako");
        Map<String, String> forged = new HashMap<>(answer);
        forged.put("state", "another");
        assertThatThrownBy(() -> signOn.arrive(departure.browser(), forged, HERE))
                .hasMessageStartingWith("core.refused.sso[");
        assertThatThrownBy(() -> signOn.arrive("another", answer, HERE)).hasMessageStartingWith("core.refused.sso[");
        assertThatThrownBy(() -> signOn.arrive("", answer, HERE)).hasMessageStartingWith("core.refused.sso[");
        assertThat(signOn.arrive(departure.browser(), answer, HERE).entry()).isInstanceOf(Entry.Open.class);
        assertThatThrownBy(() -> signOn.arrive(departure.browser(), answer, HERE))
                .hasMessageStartingWith("core.refused.sso[");
    }

    @Test
    void a_code_of_another_attempt_is_refused() {
        Departure victim = signOn.depart("/");
        Map<String, String> stolen = answer(victim, "hanako");
        Departure own = signOn.depart("/");
        Map<String, String> mixed = new HashMap<>(answer(own, "sure"));
        mixed.put("code", stolen.getOrDefault("code", ""));
        assertThatThrownBy(() -> signOn.arrive(own.browser(), mixed, HERE)).hasMessageStartingWith("core.refused.sso[");
    }

    @Test
    void an_answer_that_came_too_late_is_refused() {
        Departure departure = signOn.depart("/");
        Map<String, String> answer = answer(departure, "hanako");
        CORE.clock().advance(java.time.Duration.ofMinutes(11));
        assertThatThrownBy(() -> signOn.arrive(departure.browser(), answer, HERE))
                .hasMessageStartingWith("core.refused.sso[");
        CORE.clock().set(Instant.now());
    }

    @Test
    void a_trusted_provider_that_checked_several_factors_is_believed_and_one_that_did_not_is_not() {
        assertThat(login(signIn("sure", "/"))).isEqualTo("sure@example.jp");
        CORE.database().execute("""
                INSERT INTO core.account_role (account_id, role)
                SELECT id, 'administrator' FROM core.account WHERE login = 'hanako@example.jp'
                """);
        assertThat(signIn("hanako", "/").entry()).isInstanceOf(Entry.Next.class);
        CORE.database()
                .execute("DELETE FROM core.account_role WHERE role = 'administrator' AND account_id ="
                        + " (SELECT id FROM core.account WHERE login = 'hanako@example.jp')");
    }

    @Test
    void a_disabled_account_stays_out() {
        CORE.database().execute("UPDATE core.account SET is_disabled = true WHERE login = 'sure@example.jp'");
        assertThatThrownBy(() -> signIn("sure", "/")).hasMessageContaining("core.refused.sso-account");
        CORE.database().execute("UPDATE core.account SET is_disabled = false WHERE login = 'sure@example.jp'");
    }

    @Test
    void a_provider_that_does_not_answer_is_named() {
        try (Unreachable none = new Unreachable()) {
            assertThatThrownBy(() -> none.signOn().depart("/")).hasMessageContaining("core.refused.sso-unreachable");
        }
    }

    private long accountCount() {
        return CORE.administrator(() -> CORE.service(AccountDirectory.class)
                .find("", PageRequest.first())
                .rows()
                .size());
    }

    /** A core whose provider is nowhere. */
    private static final class Unreachable implements AutoCloseable {

        private final TestCore core = new TestCore(new AccountSettings(
                false,
                Optional.of(new ProviderSettings(
                        URI.create("http://localhost:1"), "iinkai", "secret", new Localized("なし", "none")))));

        SingleSignOn signOn() {
            return core.service(SingleSignOn.class);
        }

        @Override
        public void close() {
            core.core().close();
            core.database().database().close();
        }
    }
}
