package org.iinkai.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.AccountRow.State;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.OpenSession;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.accounts.PasswordLinks.Purpose;
import org.iinkai.api.accounts.Presence;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.core.TestCore;

class AccountDirectoryTest {

    private static final String PASSWORD = "かなり長い合言葉を使います";
    private static final Pattern LINK = Pattern.compile("https://iinkai\\.example\\.jp/password/([A-Za-z0-9_-]+)");

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final AccountDirectory directory = CORE.service(AccountDirectory.class);
    private final Accounts accounts = CORE.service(Accounts.class);
    private final PasswordLinks links = CORE.service(PasswordLinks.class);

    @BeforeAll
    static void give_roles() {
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                administrator,管理者,Administrator,true,
                clerk,事務局,Clerk,false,core.members-read;core.accounts-manage
                reader,閲覧,Reader,false,core.members-read
                auditor,監査,Auditor,false,core.audit-read
                """);
        CORE.asAdministrator(() -> CORE.service(Accounts.class)
                .create(new NewAccount("root", "管理 太郎", "correct horse battery"), Set.of("administrator")));
    }

    private Id<AccountRow> invited(String address, String... roles) {
        Id<AccountRow> id = Id.next();
        CORE.asAdministrator(() -> directory.invite(
                new InviteAccount(id, new MailAddress("熊谷 玲奈", address), Set.of(roles), Locale.JAPANESE)));
        return id;
    }

    private Id<AccountRow> member(String address, String... roles) {
        Id<AccountRow> id = invited(address, roles);
        links.choose(tokens(id).getFirst(), PASSWORD.toCharArray());
        return id;
    }

    /** Tokens of the links that were sent to an account, newest first. */
    private static List<String> tokens(Id<AccountRow> id) {
        return CORE.administrator(() -> {
            Mail mail = CORE.service(Mail.class);
            MailFilter about = new MailFilter("", java.util.Optional.empty(), "account:" + id);
            List<String> found = new ArrayList<>();
            mail.find(about, PageRequest.first()).rows().forEach(row -> {
                Matcher matcher = LINK.matcher(mail.mail(row.id()).text());
                if (matcher.find()) {
                    found.add(matcher.group(1));
                }
            });
            return found;
        });
    }

    private static void as(Caller caller, Runnable work) {
        CallerScope.run(caller, work);
    }

    private Caller signedIn(String login) {
        String token =
                accounts.signIn(login, PASSWORD.toCharArray(), "192.0.2.1").value();
        return accounts.session(token).orElseThrow();
    }

    private AccountRow row(Id<AccountRow> id) {
        return CORE.administrator(() -> directory.account(id));
    }

    @Test
    void an_invited_person_chooses_a_password_once_and_signs_in() {
        Id<AccountRow> id = invited("reina@example.jp", "reader");
        assertThat(row(id).state()).isEqualTo(State.INVITED);
        assertThatThrownBy(() -> accounts.signIn("reina@example.jp", new char[0], "192.0.2.1"))
                .hasMessageContaining("core.refused.sign-in");

        String token = tokens(id).getFirst();
        assertThat(links.link(token)).get().satisfies(link -> {
            assertThat(link.purpose()).isEqualTo(Purpose.INVITATION);
            assertThat(link.login()).isEqualTo("reina@example.jp");
        });
        assertThatThrownBy(() -> links.choose(token, "password2024".toCharArray()))
                .hasMessageContaining("password-common");
        links.choose(token, PASSWORD.toCharArray());

        assertThat(signedIn("REINA@example.jp").rights()).containsExactly("core.members-read");
        assertThat(row(id).state()).isEqualTo(State.ACTIVE);
        assertThat(links.link(token)).isEmpty();
        assertThatThrownBy(() -> links.choose(token, PASSWORD.toCharArray())).hasMessageContaining("password-link");
    }

    @Test
    void a_link_grows_too_old_and_a_new_one_replaces_it() {
        Id<AccountRow> id = invited("old@example.jp", "reader");
        String first = tokens(id).getFirst();
        CORE.asAdministrator(() -> directory.inviteAgain(id));
        List<String> both = tokens(id);
        String second =
                both.stream().filter(token -> !token.equals(first)).findFirst().orElseThrow();
        assertThat(links.link(first)).isEmpty();
        assertThat(links.link(second)).isPresent();

        CORE.clock().advance(Links.INVITATION_LASTS);
        assertThat(links.link(second)).isEmpty();
    }

    @Test
    void only_a_hash_of_a_link_is_kept() {
        Id<AccountRow> id = invited("hash@example.jp");
        String kept =
                CORE.database().value("SELECT token_hash FROM core.password_link WHERE account_id = '" + id + "'");
        assertThat(kept).isNotEqualTo(tokens(id).getFirst()).hasSize(64);
    }

    @Test
    void a_reset_reaches_the_person_and_tells_nobody_else_anything() {
        Id<AccountRow> id = member("reset@example.jp", "reader");
        Caller before = signedIn("reset@example.jp");
        links.requestReset("nobody@example.jp", "192.0.2.9", Locale.JAPANESE);
        links.requestReset("ＲＥＳＥＴ@example.jp", "192.0.2.9", Locale.JAPANESE);
        awaitMails(id, 2);
        String token = tokens(id).stream()
                .filter(each -> links.link(each).isPresent())
                .findFirst()
                .orElseThrow();

        links.choose(token, "まったく別の合言葉にします".toCharArray());
        as(before, () -> assertThat(CORE.service(OwnAccount.class).sessions()).isEmpty());
        assertThatThrownBy(() -> accounts.signIn("reset@example.jp", PASSWORD.toCharArray(), "192.0.2.1"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void resets_are_limited_by_account_and_by_address() {
        Id<AccountRow> id = member("many@example.jp");
        for (int i = 0; i < Links.RESETS_OF_LOGIN + 2; i++) {
            links.requestReset("many@example.jp", "198.51.100." + i, Locale.JAPANESE);
        }
        awaitMails(id, 1 + Links.RESETS_OF_LOGIN);
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= Links.RESETS_OF_ADDRESS; i++) {
                        links.requestReset("x" + i, "203.0.113.1", Locale.JAPANESE);
                    }
                })
                .hasMessageContaining("reset-wait");
        assertThat(tokens(id)).hasSize(1 + Links.RESETS_OF_LOGIN);
    }

    @Test
    void a_disabled_account_is_out_at_once_and_can_come_back() {
        Id<AccountRow> id = member("out@example.jp", "reader");
        String token = accounts.signIn("out@example.jp", PASSWORD.toCharArray(), "192.0.2.1")
                .value();
        List<String> ended = new ArrayList<>();
        accounts.onSessionEnd(ended::add);
        String session = accounts.session(token).orElseThrow().session();

        CORE.asAdministrator(() -> directory.disable(id));
        assertThat(accounts.session(token)).isEmpty();
        assertThat(ended).contains(session);
        assertThatThrownBy(() -> accounts.signIn("out@example.jp", PASSWORD.toCharArray(), "192.0.2.1"))
                .isInstanceOf(Refused.class);

        CORE.asAdministrator(() -> directory.enable(id));
        assertThat(signedIn("out@example.jp").may(CoreRight.MEMBERS_READ)).isTrue();
    }

    @Test
    void roles_hold_at_once_in_open_sessions() {
        Id<AccountRow> id = member("roles@example.jp", "reader");
        String token = accounts.signIn("roles@example.jp", PASSWORD.toCharArray(), "192.0.2.1")
                .value();
        CORE.asAdministrator(() -> directory.setRoles(id, Set.of("auditor")));
        assertThat(accounts.session(token).orElseThrow().rights()).containsExactly("core.audit-read");
        CORE.asAdministrator(() -> directory.setRoles(id, Set.of()));
        assertThat(accounts.session(token).orElseThrow().rights()).isEmpty();
    }

    @Test
    void nobody_gives_what_they_do_not_hold_and_the_last_administrator_stays() {
        member("clerk@example.jp", "clerk");
        Id<AccountRow> reader = member("victim@example.jp", "reader");
        Caller clerk = signedIn("clerk@example.jp");
        as(clerk, () -> {
            assertThatThrownBy(() -> directory.setRoles(reader, Set.of("administrator")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directory.setRoles(reader, Set.of("auditor")))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> directory.setRoles(reader, Set.of("nonsense")))
                    .hasMessageContaining("role-unknown");
            assertThatThrownBy(() -> directory.disable(Id.of(clerk.account()))).hasMessageContaining("account-own");
            directory.setRoles(reader, Set.of("clerk"));
        });
        AccountRow root = CORE.administrator(() -> directory.find("管理太郎", PageRequest.first()))
                .rows()
                .getFirst();
        as(clerk, () -> assertThatThrownBy(() -> directory.disable(root.id())).isInstanceOf(Forbidden.class));
        CORE.asAdministrator(() -> {
            assertThatThrownBy(() -> directory.disable(root.id())).hasMessageContaining("account-last");
            assertThatThrownBy(() -> directory.setRoles(root.id(), Set.of("reader")))
                    .hasMessageContaining("account-last");
        });
    }

    @Test
    void people_see_and_end_their_own_sessions_only() {
        member("two@example.jp");
        member("three@example.jp");
        Caller here = signedIn("two@example.jp");
        Caller there = signedIn("two@example.jp");
        Caller stranger = signedIn("three@example.jp");
        OwnAccount own = CORE.service(OwnAccount.class);

        as(stranger, () -> own.endSession(Id.of(there.session())));
        as(here, () -> {
            assertThat(own.sessions())
                    .hasSize(2)
                    .filteredOn(OpenSession::isThis)
                    .hasSize(1);
            own.endSession(Id.of(there.session()));
            assertThat(own.sessions()).hasSize(1);
        });
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        member("change@example.jp");
        Caller here = signedIn("change@example.jp");
        signedIn("change@example.jp");
        OwnAccount own = CORE.service(OwnAccount.class);
        as(here, () -> {
            assertThatThrownBy(() -> own.changePassword("wrong".toCharArray(), "別の長い合言葉にします。".toCharArray()))
                    .hasMessageContaining("password-old");
            assertThatThrownBy(() -> own.changePassword(PASSWORD.toCharArray(), "change-me-now".toCharArray()))
                    .hasMessageContaining("password-common");
            own.changePassword(PASSWORD.toCharArray(), "別の長い合言葉にします。".toCharArray());
            assertThat(own.sessions()).hasSize(1);
        });
    }

    @Test
    void who_gave_the_password_is_believed_for_ten_minutes_in_that_session_only() {
        member("present@example.jp");
        Caller here = signedIn("present@example.jp");
        Caller elsewhere = signedIn("present@example.jp");
        Presence presence = CORE.service(Presence.class);
        as(here, () -> {
            assertThat(presence.isProven()).isFalse();
            assertThat(presence.isByPassword()).isTrue();
            assertThatThrownBy(presence::require).hasMessageContaining("core.refused.presence");
            assertThatThrownBy(() -> presence.prove("wrong".toCharArray())).hasMessageContaining("password-old");
            assertThat(presence.isProven()).isFalse();
            presence.prove(PASSWORD.toCharArray());
            presence.require();
        });
        as(elsewhere, () -> assertThat(presence.isProven()).isFalse());
        CORE.clock().set(CORE.clock().instant().plus(Presence.LASTING));
        as(here, () -> assertThat(presence.isProven()).isFalse());
        as(Caller.system("command line"), presence::require);
    }

    @Test
    void the_same_invitation_twice_makes_one_account_and_a_taken_address_is_refused() {
        InviteAccount request = new InviteAccount(
                Id.next(), new MailAddress("青木 花", "aoki@example.jp"), Set.of("reader"), Locale.ENGLISH);
        CORE.asAdministrator(() -> {
            directory.invite(request);
            directory.invite(request);
            assertThatThrownBy(() -> directory.invite(new InviteAccount(
                            Id.next(), new MailAddress("青木 空", "AOKI@example.jp"), Set.of(), Locale.JAPANESE)))
                    .hasMessageContaining("login-taken");
        });
        assertThat(tokens(request.id())).hasSize(1);
        CORE.with(
                () -> assertThatThrownBy(() -> directory.find("", PageRequest.first()))
                        .isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ);
    }

    private static void awaitMails(Id<AccountRow> id, int count) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (tokens(id).size() < count && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        assertThat(tokens(id)).hasSizeGreaterThanOrEqualTo(count);
    }
}
