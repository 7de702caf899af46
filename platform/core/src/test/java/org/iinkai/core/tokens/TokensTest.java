package org.iinkai.core.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiToken.State;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;

class TokensTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String PASSWORD = "かなり長い合言葉を使います";
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);
    private static final Set<String> READ = Set.of("core.members-read");

    private final ApiTokens tokens = CORE.service(ApiTokens.class);

    @BeforeAll
    static void give_roles() {
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                clerk,事務局,Clerk,false,core.members-read;core.members-change
                """);
        CORE.asAdministrator(() -> {
            for (String login : List.of("anna", "ben")) {
                CORE.service(Accounts.class).create(new NewAccount(login, login, PASSWORD), Set.of("clerk"));
            }
        });
    }

    @BeforeEach
    void begin_anew() {
        CORE.database().executeAsOwner("TRUNCATE core.api_token CASCADE");
        CORE.clock().set(java.time.Instant.parse("2025-01-15T00:00:00Z"));
    }

    private static Caller signedIn(String login) {
        Accounts accounts = CORE.service(Accounts.class);
        return accounts.session(accounts.signIn(login, PASSWORD.toCharArray(), "192.0.2.1")
                        .value())
                .orElseThrow();
    }

    private static <T> T as(Caller caller, Supplier<T> work) {
        return CallerScope.get(caller, work);
    }

    private String make(Caller owner, Set<String> rights, String... networks) {
        return as(
                owner,
                () -> tokens.make(new MakeToken(Id.next(), "会計システム", rights, TODAY.plusDays(30), List.of(networks))));
    }

    private Optional<Caller> use(String secret) {
        return tokens.caller(secret, "192.0.2.7");
    }

    @Test
    void stands_for_its_account_cut_to_the_rights_it_was_made_for() {
        Caller anna = signedIn("anna");
        String secret = make(anna, READ);
        assertThat(secret).startsWith("iik_").hasSize(47);
        Caller program = use(secret).orElseThrow();
        assertThat(program.account()).isEqualTo(anna.account());
        assertThat(program.session()).isEmpty();
        assertThat(program.address()).isEqualTo("192.0.2.7");
        assertThat(program.name()).isEqualTo("anna（API：会計システム）");
        assertThat(program.may(CoreRight.MEMBERS_READ)).isTrue();
        assertThat(program.may(CoreRight.MEMBERS_CHANGE)).isFalse();
        assertThat(CORE.database().value("SELECT count(*) FROM core.api_token t WHERE t::text LIKE '%" + secret + "%'"))
                .isEqualTo("0");
    }

    @Test
    void is_powerless_when_wrong_expired_revoked_or_used_from_elsewhere() {
        Caller anna = signedIn("anna");
        String secret = make(anna, READ, "192.0.2.0/29");
        assertThat(use(secret)).isPresent();
        assertThat(tokens.caller(secret, "192.0.2.8")).isEmpty();
        assertThat(use(secret.substring(0, 46) + (secret.endsWith("A") ? "B" : "A")))
                .isEmpty();
        assertThat(use("")).isEmpty();
        assertThat(use("iik_'; DROP TABLE core.api_token; --")).isEmpty();
        CORE.clock().advance(Duration.ofDays(31));
        assertThat(use(secret)).isEmpty();
        assertThat(as(anna, tokens::own)).extracting(ApiToken::state).containsExactly(State.EXPIRED);
        CORE.clock().set(java.time.Instant.parse("2025-01-15T00:00:00Z"));
        Id<ApiToken> id = as(anna, tokens::own).getFirst().id();
        CallerScope.run(anna, () -> tokens.revokeOwn(id));
        assertThat(use(secret)).isEmpty();
        assertThat(as(anna, tokens::own)).extracting(ApiToken::state).containsExactly(State.REVOKED);
    }

    @Test
    void loses_at_once_what_its_account_loses() {
        Caller ben = signedIn("ben");
        String secret = make(ben, READ);
        Id<AccountRow> account = Id.of(ben.account());
        AccountDirectory directory = CORE.service(AccountDirectory.class);
        CORE.asAdministrator(() -> directory.setRoles(account, Set.of()));
        assertThat(use(secret).orElseThrow().may(CoreRight.MEMBERS_READ)).isFalse();
        CORE.asAdministrator(() -> directory.setRoles(account, Set.of("clerk")));
        assertThat(use(secret).orElseThrow().may(CoreRight.MEMBERS_READ)).isTrue();
        CORE.asAdministrator(() -> directory.disable(account));
        assertThat(use(secret)).isEmpty();
        assertThat(CORE.administrator(
                        () -> tokens.find("会計", PageRequest.first()).rows()))
                .extracting(ApiToken::state)
                .containsExactly(State.DISABLED);
        CORE.asAdministrator(() -> directory.enable(account));
    }

    @Test
    void is_never_made_for_more_than_its_owner_may_nor_by_another_token_nor_without_an_account() {
        Caller anna = signedIn("anna");
        assertThat(as(anna, tokens::rights)).containsExactly("core.members-change", "core.members-read");
        assertThatThrownBy(() -> make(anna, Set.of("core.accounts-manage"))).isInstanceOf(Forbidden.class);
        Caller program = use(make(anna, READ)).orElseThrow();
        assertThatThrownBy(() -> make(program, READ)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> make(Caller.system("x"), READ)).isInstanceOf(Forbidden.class);
    }

    @Test
    void refuses_what_cannot_be() {
        Caller anna = signedIn("anna");
        assertThatThrownBy(() -> make(anna, Set.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> make(anna, READ, "somewhere")).isInstanceOf(Refused.class);
        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusYears(1).plusDays(1))) {
            assertThatThrownBy(() -> as(anna, () -> tokens.make(new MakeToken(Id.next(), "x", READ, day, List.of()))))
                    .isInstanceOf(Refused.class);
        }
        for (int i = 0; i < 20; i++) {
            make(anna, READ);
        }
        assertThatThrownBy(() -> make(anna, READ))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("core.refused.token-many");
    }

    @Test
    void is_ended_by_its_owner_or_by_who_looks_after_accounts_and_by_nobody_else() {
        Caller anna = signedIn("anna");
        String secret = make(anna, READ);
        Id<ApiToken> id = as(anna, tokens::own).getFirst().id();
        Caller ben = signedIn("ben");
        assertThatThrownBy(() -> CallerScope.run(ben, () -> tokens.revokeOwn(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CallerScope.run(ben, () -> tokens.revoke(id))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(ben, () -> tokens.find("", PageRequest.first())))
                .isInstanceOf(Forbidden.class);
        assertThat(as(ben, tokens::own)).isEmpty();
        assertThat(use(secret)).isPresent();
        CORE.asAdministrator(() -> tokens.revoke(id));
        assertThat(use(secret)).isEmpty();
    }

    @Test
    void shows_its_last_use_and_records_making_revoking_and_every_new_address() {
        Caller anna = signedIn("anna");
        String secret = make(anna, READ);
        tokens.caller(secret, "192.0.2.7");
        tokens.caller(secret, "192.0.2.7");
        tokens.caller(secret, "198.51.100.9");
        tokens.caller(secret, "192.0.2.7");
        ApiToken token = as(anna, tokens::own).getFirst();
        assertThat(token.usedFrom()).isEqualTo("192.0.2.7");
        assertThat(token.usedAt()).contains(CORE.clock().instant());
        CallerScope.run(anna, () -> tokens.revokeOwn(token.id()));
        CallerScope.run(anna, () -> tokens.revokeOwn(token.id()));
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("api-token:" + token.id(), 10)))
                .extracting(AuditEntry::action)
                .containsExactly(
                        "core.audit.token-revoked",
                        "core.audit.token-new-address",
                        "core.audit.token-new-address",
                        "core.audit.token-made");
    }

    @Test
    void rights_of_one_body_stay_those_of_one_body() {
        Grants held = new Grants(
                false, Set.of(), java.util.Map.of("core.members-read", Set.of("training"), "x.y", Set.of("training")));
        Grants left = held.only(READ);
        assertThat(left.may("core.members-read", "training")).isTrue();
        assertThat(left.may("core.members-read")).isFalse();
        assertThat(left.maySomewhere("x.y")).isFalse();
        assertThat(new Caller("a", "a", "", Locale.JAPANESE, left).rights()).isEmpty();
    }
}
