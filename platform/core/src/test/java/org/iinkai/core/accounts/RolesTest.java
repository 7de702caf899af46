package org.iinkai.core.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountFilter;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.DueChange;
import org.iinkai.api.accounts.HeldRight;
import org.iinkai.api.accounts.Reason;
import org.iinkai.api.accounts.RightHolder;
import org.iinkai.api.accounts.Rights;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.accounts.RoleHolder;
import org.iinkai.api.accounts.RoleUse;
import org.iinkai.api.accounts.Roles;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.text.Localized;
import org.iinkai.core.TestCore;

class RolesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

    private final Roles roles = CORE.service(Roles.class);
    private final Rights rights = CORE.service(Rights.class);
    private final AccountDirectory directory = CORE.service(AccountDirectory.class);

    @SuppressWarnings("NullAway") // made before each test
    private Committees committees;

    @BeforeEach
    void give_roles() {
        CORE.database().executeAsOwner("TRUNCATE core.right_name");
        committees = new Committees(CORE);
    }

    private static Role role(String code, int version, boolean isScoped, String... rights) {
        return new Role(code, new Localized("役割", "Role"), false, isScoped, Set.of(rights), version);
    }

    private RoleUse stored(String code) {
        return CORE.administrator(() -> roles.role(code));
    }

    @Test
    void a_role_is_added_changed_and_removed_and_all_of_it_is_noted() {
        CORE.asAdministrator(() -> {
            roles.save(role("assistant", 0, false, "core.members-read"));
            roles.save(role("assistant", 0, false, "core.audit-read"));
            roles.save(role("assistant", 1, true, "core.events-change"));
        });
        assertThat(stored("assistant").role().rights()).containsExactly("core.events-change");
        assertThat(stored("assistant").role().isScoped()).isTrue();

        CORE.asAdministrator(() -> roles.remove("assistant", 2));

        assertThatThrownBy(() -> stored("assistant")).isInstanceOf(NotFound.class);
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("role:assistant", 9)))
                .extracting(AuditEntry::action)
                .containsExactly("core.audit.role-removed", "core.audit.role-saved", "core.audit.role-saved");
    }

    @Test
    void a_version_that_is_not_the_last_is_refused() {
        CORE.asAdministrator(() -> roles.save(role("helper", 0, false)));
        CORE.asAdministrator(() -> roles.save(role("helper", 1, false)));
        assertThatRefused(() -> CORE.asAdministrator(() -> roles.save(role("helper", 1, false))), "changed-meanwhile");
        assertThatRefused(() -> CORE.asAdministrator(() -> roles.remove("helper", 1)), "changed-meanwhile");
    }

    @Test
    void nobody_gives_or_takes_what_they_do_not_hold() {
        var clerk = committees.manager("core.accounts-manage", "core.members-read");
        CallerScope.run(clerk, () -> roles.save(role("helper", 0, false, "core.members-read")));
        assertForbidden(() -> CallerScope.run(clerk, () -> roles.save(role("other", 0, false, "core.audit-read"))));
        assertForbidden(() -> CallerScope.run(clerk, () -> roles.save(role("reader", 1, false, "core.members-read"))));
        assertForbidden(() -> CallerScope.run(clerk, () -> roles.save(role("administrator", 1, false))));
        assertForbidden(() -> CORE.with(() -> roles.save(role("x", 0, false)), CoreRight.MEMBERS_READ));
    }

    @Test
    void what_gives_everything_keeps_giving_it() {
        assertThatRefused(
                () -> CORE.asAdministrator(() -> roles.save(role("administrator", 1, false, "core.audit-read"))),
                "role-all");
        assertThatRefused(() -> CORE.asAdministrator(() -> roles.save(role("administrator", 1, true))), "role-all");
        CORE.asAdministrator(() -> roles.save(role("administrator", 1, false)));
        assertThat(stored("administrator").role().holdsAll()).isTrue();
        assertThat(stored("administrator").role().name().ja()).isEqualTo("役割");
    }

    @Test
    void roles_are_read_in_only_by_who_holds_every_right() {
        byte[] table = "code,name_ja,name_en,all,rights\nmine,私,,true,\n".getBytes(UTF_8);
        assertForbidden(() -> CORE.with(
                () -> CORE.service(Imports.class).load("core.roles", "roles.csv", new ByteArrayInputStream(table)),
                CoreRight.DATA_IMPORT,
                CoreRight.ACCOUNTS_MANAGE));
        assertThatThrownBy(() -> stored("mine")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_role_in_use_is_not_removed() {
        assertThatRefused(() -> CORE.asAdministrator(() -> roles.remove("administrator", 1)), "role-used");
        assertThatRefused(() -> CORE.asAdministrator(() -> roles.remove("chair", 1)), "role-used");
    }

    @Test
    void a_role_for_the_own_body_comes_with_posts_only_and_holds_what_can_be_limited() {
        committees.account("watanabe", "P1", "reader");
        assertThatRefused(() -> CORE.asAdministrator(() -> roles.save(role("reader", 1, true))), "role-given");
        assertThatRefused(
                () -> CORE.asAdministrator(() -> roles.save(role("x", 0, true, "core.members-read"))), "role-scope");
        assertThatRefused(
                () -> CORE.asAdministrator(() -> directory.setRoles(committees.id("watanabe"), Set.of("chair"))),
                "role-by-post");
        assertThatRefused(
                () -> CORE.asAdministrator(() -> roles.save(role("x", 0, false, "no.such-right"))), "right-unknown");
    }

    @Test
    void a_changed_role_holds_at_once_and_whoever_watches_is_told() {
        committees.account("watanabe", "P1", "reader");
        var before = committees.caller("watanabe");
        AtomicInteger told = new AtomicInteger();
        CORE.core().onGrantsChange(told::incrementAndGet);

        CORE.asAdministrator(() -> roles.save(role("reader", 1, false, "core.audit-read")));

        assertThat(CORE.core().callerOf(before.session()).orElseThrow().rights())
                .containsExactly("core.audit-read");
        assertThat(told).hasValue(1);
    }

    @Test
    void who_has_a_role_is_told_with_the_reason_and_people_without_an_account_too() {
        committees.account("watanabe", "P1");
        List<RoleHolder> holders = CORE.administrator(() -> roles.holders("chair"));

        assertThat(holders).extracting(RoleHolder::name).containsExactly("watanabe", "青木 二");
        assertThat(holders.getLast().account()).isEmpty();
        assertThat(holders.getFirst().reason()).isInstanceOfSatisfying(Reason.ByPost.class, post -> {
            assertThat(post.body()).isEqualTo("pr");
            assertThat(post.isScoped()).isTrue();
        });
    }

    @Test
    void a_right_is_traced_to_who_holds_it_and_why() {
        committees.account("watanabe", "P1", "clerk");
        List<RightHolder> holders = CORE.administrator(() -> rights.holders("core.events-change", TODAY));

        assertThat(holders).extracting(RightHolder::login).containsExactly("root", "watanabe");
        assertThat(holders.getFirst().reasons()).allMatch(Reason::holdsAll);
        assertThat(holders.getLast().reasons())
                .hasSize(2)
                .anyMatch(reason ->
                        reason instanceof Reason.Given given && given.role().equals("clerk"))
                .anyMatch(reason -> reason instanceof Reason.ByPost post && post.isScoped());
        assertThatThrownBy(() -> CORE.administrator(() -> rights.holders("no.such-right", TODAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_a_person_can_do_depends_on_the_day() {
        var aoki = committees.account("aoki", "P2", "reader");
        CORE.database().execute("UPDATE core.role SET is_scoped = false WHERE code = 'chair'");

        assertThat(held(aoki, TODAY)).contains("core.events-change", "core.members-read");
        assertThat(held(aoki, LocalDate.of(2025, 4, 1))).doesNotContain("core.events-change");
        assertThat(held(aoki, LocalDate.of(2024, 3, 31))).doesNotContain("core.events-change");
        List<DueChange> due = CORE.administrator(() -> rights.due(aoki, TODAY));
        assertThat(due).hasSize(1);
        assertThat(due.getFirst().on()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(due.getFirst().isBegin()).isFalse();
        assertThat(CORE.administrator(() -> rights.due(aoki, LocalDate.of(2024, 3, 1))))
                .extracting(DueChange::isBegin)
                .containsExactly(true, false);
    }

    @Test
    void people_may_ask_what_they_may_do_and_not_what_others_may() {
        var aoki = committees.account("aoki", "P2", "reader");
        var caller = committees.caller("aoki");
        assertThat(CallerScope.get(caller, () -> rights.of(aoki, TODAY))).isNotEmpty();
        assertForbidden(() -> CallerScope.run(caller, () -> rights.of(committees.id("root"), TODAY)));
        assertForbidden(() -> CallerScope.run(caller, rights::all));
    }

    @Test
    void rights_of_a_bundle_that_stopped_keep_their_names() {
        DeclaredRight cups = new DeclaredRight(
                "tea.pour",
                "tea",
                new Localized("茶道部", "Tea"),
                new Localized("お茶を入れる", "Pour tea"),
                new Localized("お茶を入れられます。", "Pour tea."),
                false,
                true);
        Runnable out = CORE.core().addRights("tea", List.of(cups));
        CORE.asAdministrator(() -> roles.save(role("host", 0, false, "tea.pour")));
        assertThat(CORE.administrator(rights::all)).contains(cups);

        out.run();

        DeclaredRight kept = CORE.administrator(rights::all).stream()
                .filter(right -> right.id().equals("tea.pour"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.isThere()).isFalse();
        assertThat(kept.name()).isEqualTo(cups.name());
        assertThat(stored("host").role().rights()).containsExactly("tea.pour");
    }

    @Test
    void accounts_are_found_by_state_and_by_role_given_or_come_with_a_post() {
        var watanabe = committees.account("watanabe", "P1", "reader");
        committees.account("aoki", "P2");
        CORE.asAdministrator(() -> directory.disable(watanabe));

        assertThat(logins(new AccountFilter("", Optional.of(AccountRow.State.DISABLED), "")))
                .containsExactly("watanabe");
        assertThat(logins(new AccountFilter("", Optional.of(AccountRow.State.ACTIVE), "")))
                .containsExactly("aoki", "root");
        assertThat(logins(new AccountFilter("", Optional.empty(), "chair"))).containsExactly("aoki", "watanabe");
        assertThat(logins(new AccountFilter("", Optional.empty(), "reader"))).containsExactly("watanabe");
    }

    @Test
    void one_session_is_ended_and_an_account_is_unlinked_from_its_person() {
        var aoki = committees.account("aoki", "P2", "reader");
        var one = committees.caller("aoki");
        var other = committees.caller("aoki");
        CORE.asAdministrator(() -> {
            directory.endSession(aoki, org.iinkai.api.data.Id.of(one.session()));
            directory.unlink(aoki);
        });
        assertThat(CORE.core().callerOf(one.session())).isEmpty();
        assertThat(CORE.core().callerOf(other.session()).orElseThrow().grants().inBodies())
                .isEmpty();
        assertThat(CORE.administrator(() -> directory.account(aoki)).person()).isEmpty();
    }

    private List<String> logins(AccountFilter filter) {
        return CORE.administrator(() -> directory.find(filter, PageRequest.first())).rows().stream()
                .map(AccountRow::login)
                .toList();
    }

    private List<String> held(org.iinkai.api.data.Id<AccountRow> account, LocalDate day) {
        return CORE.administrator(() -> rights.of(account, day)).stream()
                .map(HeldRight::right)
                .map(DeclaredRight::id)
                .toList();
    }

    private static void assertForbidden(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Forbidden.class);
    }

    private static void assertThatRefused(ThrowingCallable work, String key) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused." + key));
    }
}
