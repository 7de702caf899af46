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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.Passkeys.Challenge;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.core.TestCore;
import org.iinkai.core.accounts.SoftDevice.Manner;

/** Passkeys with a device of our own, so that every answer can be wrong in just one thing. */
class PasskeyRegisterTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String HERE = "192.0.2.9";

    @RegisterExtension
    static final TestCore CORE = new TestCore(new AccountSettings(true, Optional.empty()));

    private static int people;

    private final Passkeys passkeys = CORE.service(Passkeys.class);
    private final SoftDevice device = new SoftDevice();
    private Caller owner = Caller.system("nobody yet");

    @BeforeAll
    static void roles() {
        CORE.load("core.roles", """
                code,name_ja,name_en,all,rights
                administrator,管理者,Administrator,true,
                reader,閲覧,Reader,false,core.members-read
                """);
    }

    @BeforeEach
    void a_person_with_a_device() {
        CORE.clock().advance(Duration.ofHours(1));
        owner = person("reader");
        add(owner, device);
    }

    private static Caller person(String role) {
        String login = "person" + people++;
        CORE.asAdministrator(
                () -> CORE.service(Accounts.class).create(new NewAccount(login, "鈴木 一郎", PASSWORD), Set.of(role)));
        String id = CORE.database().value("SELECT id FROM core.account WHERE login = '" + login + "'");
        return new Caller(id, login, "session", java.util.Locale.JAPANESE, Grants.NONE);
    }

    private void add(Caller caller, SoftDevice added) {
        CallerScope.run(caller, () -> {
            Challenge challenge = passkeys.registration(PASSWORD.toCharArray());
            passkeys.add(challenge.token(), added.register(challenge, Manner.right(0)), "事務局のパソコン");
        });
    }

    private List<Passkey> own(Caller caller) {
        return CallerScope.get(caller, passkeys::own);
    }

    private String account(String session) {
        return CORE.service(Accounts.class).session(session).orElseThrow().account();
    }

    private String signIn(Challenge challenge, String response) {
        return account(passkeys.signIn(challenge.token(), response, HERE).value());
    }

    private void isRefused(Challenge challenge, String response, String why) {
        assertThatThrownBy(() -> passkeys.signIn(challenge.token(), response, HERE))
                .hasMessageStartingWith(why + "[");
    }

    @Test
    void a_device_signs_its_owner_in_and_a_challenge_is_good_once() {
        Challenge challenge = passkeys.request();
        String response = device.sign(challenge, Manner.right(1));
        assertThat(signIn(challenge, response)).isEqualTo(owner.account());
        isRefused(challenge, response, "core.refused.passkey-over");
        isRefused(passkeys.request(), response, "core.refused.passkey");
    }

    @Test
    void a_challenge_that_was_answered_wrongly_is_used_up_too() {
        Challenge challenge = passkeys.request();
        isRefused(challenge, "{}", "core.refused.passkey");
        isRefused(challenge, device.sign(challenge, Manner.right(1)), "core.refused.passkey-over");
    }

    @Test
    void challenges_last_five_minutes() {
        Challenge signIn = passkeys.request();
        Challenge registration = CallerScope.get(owner, () -> passkeys.registration(PASSWORD.toCharArray()));
        CORE.clock().advance(PasskeyRegister.CHALLENGE_LASTS.plusSeconds(1));
        isRefused(signIn, device.sign(signIn, Manner.right(1)), "core.refused.passkey-over");
        SoftDevice another = new SoftDevice();
        String response = another.register(registration, Manner.right(0));
        CallerScope.run(
                owner,
                () -> assertThatThrownBy(() -> passkeys.add(registration.token(), response, "二台目"))
                        .hasMessageStartingWith("core.refused.passkey-over["));
        assertThat(own(owner)).hasSize(1);
    }

    @Test
    void a_challenge_of_one_person_makes_no_passkey_of_another_and_none_signs_in() {
        Caller other = person("reader");
        Challenge registration = CallerScope.get(owner, () -> passkeys.registration(PASSWORD.toCharArray()));
        String response = new SoftDevice().register(registration, Manner.right(0));
        CallerScope.run(
                other,
                () -> assertThatThrownBy(() -> passkeys.add(registration.token(), response, "他人"))
                        .hasMessageStartingWith("core.refused.passkey-over["));
        assertThat(own(other)).isEmpty();
        isRefused(registration, device.sign(registration, Manner.right(1)), "core.refused.passkey-over");
    }

    @Test
    void a_passkey_belongs_to_one_person() {
        Caller other = person("reader");
        SoftDevice theirs = new SoftDevice();
        add(other, theirs);
        Challenge named = passkeys.request();
        isRefused(named, device.signFor(theirs, named, Manner.right(1)), "core.refused.passkey");
        Challenge stolen = passkeys.request();
        isRefused(stolen, device.signAs(theirs, stolen, Manner.right(1)), "core.refused.passkey");
        assertThatThrownBy(() -> add(other, device)).hasMessageStartingWith("core.refused.passkey-add[");

        Id<Passkey> mine = own(owner).getFirst().id();
        CallerScope.run(other, () -> {
            assertThatThrownBy(() -> passkeys.rename(mine, "取った")).isInstanceOf(NotFound.class);
            passkeys.remove(mine, PASSWORD.toCharArray());
        });
        assertThat(own(owner)).extracting(Passkey::name).containsExactly("事務局のパソコン");
    }

    @Test
    void a_window_left_open_neither_adds_nor_removes_a_passkey() {
        Id<Passkey> mine = own(owner).getFirst().id();
        CallerScope.run(owner, () -> {
            assertThatThrownBy(() -> passkeys.registration("guessed".toCharArray()))
                    .hasMessageStartingWith("core.refused.password-old[");
            assertThatThrownBy(() -> passkeys.remove(mine, "guessed".toCharArray()))
                    .hasMessageStartingWith("core.refused.password-old[");
        });
        assertThat(own(owner)).hasSize(1);
    }

    /** Who signs in by a device or another service has no password to give. */
    @Test
    void who_has_no_password_must_have_signed_in_just_now() {
        CORE.database().execute("UPDATE core.account SET password_hash = '' WHERE id = '" + owner.account() + "'");
        Challenge challenge = passkeys.request();
        Caller signedIn = CORE.service(Accounts.class)
                .session(passkeys.signIn(challenge.token(), device.sign(challenge, Manner.right(1)), HERE)
                        .value())
                .orElseThrow();
        SoftDevice second = new SoftDevice();
        add(signedIn, second);
        CORE.clock().advance(OwnProof.FRESH.plusSeconds(1));
        CallerScope.run(signedIn, () -> {
            assertThatThrownBy(() -> passkeys.registration(new char[0]))
                    .hasMessageStartingWith("core.refused.sign-in-again[");
            assertThatThrownBy(() -> passkeys.remove(passkeys.own().getFirst().id(), new char[0]))
                    .hasMessageStartingWith("core.refused.sign-in-again[");
            assertThat(CORE.service(OwnAccount.class).hasPassword()).isFalse();
            assertThatThrownBy(() -> CORE.service(OwnAccount.class).changePassword(new char[0], new char[12]))
                    .hasMessageStartingWith("core.refused.password-none[");
        });
    }

    @Test
    void a_counter_that_does_not_rise_tells_of_a_copied_device() {
        Challenge first = passkeys.request();
        assertThat(signIn(first, device.sign(first, Manner.right(10)))).isEqualTo(owner.account());
        for (long count : List.of(9L, 10L, 0L)) {
            Challenge copied = passkeys.request();
            isRefused(copied, device.sign(copied, Manner.right(count)), "core.refused.passkey");
        }
        Challenge next = passkeys.request();
        assertThat(signIn(next, device.sign(next, Manner.right(11)))).isEqualTo(owner.account());
    }

    @Test
    void a_device_that_counts_nothing_is_good_every_time() {
        for (int i = 0; i < 3; i++) {
            Challenge challenge = passkeys.request();
            assertThat(signIn(challenge, device.sign(challenge, Manner.right(0))))
                    .isEqualTo(owner.account());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "http://iinkai.example.jp", "https://iinkai.example.jp.evil.example"})
    void a_response_made_for_another_site_is_refused(String origin) {
        Challenge challenge = passkeys.request();
        isRefused(challenge, device.sign(challenge, Manner.right(1).at(origin)), "core.refused.passkey");
    }

    @Test
    void a_response_for_another_host_or_without_its_person_is_refused() {
        Challenge host = passkeys.request();
        isRefused(host, device.sign(host, Manner.right(1).of("evil.example")), "core.refused.passkey");
        Challenge alone = passkeys.request();
        isRefused(alone, device.sign(alone, Manner.right(1).unverified()), "core.refused.passkey");
        CallerScope.run(owner, () -> {
            Challenge registration = passkeys.registration(PASSWORD.toCharArray());
            String response =
                    new SoftDevice().register(registration, Manner.right(0).unverified());
            assertThatThrownBy(() -> passkeys.add(registration.token(), response, "本人確認なし"))
                    .hasMessageStartingWith("core.refused.passkey-add[");
        });
    }

    @Test
    void a_disabled_account_and_a_removed_passkey_open_nothing() {
        CORE.database().execute("UPDATE core.account SET is_disabled = true WHERE id = '" + owner.account() + "'");
        Challenge disabled = passkeys.request();
        isRefused(disabled, device.sign(disabled, Manner.right(1)), "core.refused.passkey");
        CORE.database().execute("UPDATE core.account SET is_disabled = false WHERE id = '" + owner.account() + "'");
        CallerScope.run(owner, () -> passkeys.remove(own(owner).getFirst().id(), PASSWORD.toCharArray()));
        Challenge removed = passkeys.request();
        isRefused(removed, device.sign(removed, Manner.right(2)), "core.refused.passkey");
    }

    @Test
    void the_last_passkey_stays_where_a_second_factor_is_required_and_there_is_no_other() {
        Caller administrator = person("administrator");
        add(administrator, new SoftDevice());
        add(administrator, new SoftDevice());
        List<Passkey> both = own(administrator);
        CallerScope.run(administrator, () -> {
            passkeys.remove(both.getFirst().id(), PASSWORD.toCharArray());
            assertThatThrownBy(() -> passkeys.remove(both.getLast().id(), PASSWORD.toCharArray()))
                    .hasMessageStartingWith("core.refused.passkey-last[");
        });
        assertThat(own(administrator)).hasSize(1);
        CORE.database().execute("""
                INSERT INTO core.second_factor (account_id, secret, set_up_at) VALUES ('%s', 'x', now())
                """.formatted(administrator.account()));
        CallerScope.run(administrator, () -> passkeys.remove(both.getLast().id(), PASSWORD.toCharArray()));
        assertThat(own(administrator)).isEmpty();
    }

    @Test
    void a_password_alone_sets_up_no_second_factor_beside_passkeys_unless_nobody_else_could_help() {
        CORE.database().execute("DELETE FROM core.account_role WHERE role = 'administrator'");
        Caller administrator = person("administrator");
        add(administrator, new SoftDevice());
        Entrance entrance = CORE.service(Entrance.class);
        String login =
                CORE.database().value("SELECT login FROM core.account WHERE id = '" + administrator.account() + "'");
        assertThat(entrance.password(login, PASSWORD.toCharArray(), HERE)).isInstanceOf(Entrance.Entry.Next.class);

        person("administrator");
        assertThatThrownBy(() -> entrance.password(login, PASSWORD.toCharArray(), HERE))
                .hasMessageStartingWith("core.refused.passkey-instead[");
    }
}
