package org.iinkai.core.accounts;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;
import org.iinkai.core.text.Secrets;

class GuessingTest {

    private static final String PASSWORD = "correct horse battery";
    private static final int MANY = 10_000;

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Entrance entrance = CORE.service(Entrance.class);

    @BeforeAll
    static void accounts() {
        CORE.asAdministrator(() -> Stream.of("guessed", "neighbour", "busy", "owner", "mailed")
                .forEach(login ->
                        CORE.service(Accounts.class).create(new NewAccount(login, "鈴木 一郎", PASSWORD), Set.of())));
    }

    private String attempt(String login, String password, String address) {
        try {
            entrance.password(login, password.toCharArray(), address);
            return "in";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    @Test
    void ten_thousand_guesses_are_five_and_cost_the_neighbours_nothing()
            throws ExecutionException, InterruptedException {
        int looked = 0;
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, MANY)
                    .mapToObj(i -> many.submit(() -> attempt("guessed", "guess number " + i, "192.0.2." + i % 8)))
                    .toList();
            for (Future<String> each : attempts) {
                looked += each.get().equals("core.refused.sign-in") ? 1 : 0;
            }
        }
        assertThat(looked).as("passwords that were looked at").isBetween(1, Attempts.FAILURES_OF_LOGIN);
        assertThat(CORE.database().value("SELECT count(*) < 40 FROM core.sign_in_failure WHERE login_key = 'guessed'"))
                .isEqualTo("t");
        assertThat(attempt("guessed", PASSWORD, "198.51.100.1")).isEqualTo("core.refused.sign-in-wait");
        assertThat(entrance.password("neighbour", PASSWORD.toCharArray(), "192.0.2.3"))
                .isInstanceOf(Entry.Open.class);
        CORE.clock().advance(Attempts.WINDOW.plusSeconds(1));
        assertThat(attempt("guessed", PASSWORD, "198.51.100.1")).isEqualTo("in");
    }

    @Test
    void an_address_that_tries_many_names_waits_and_others_do_not() {
        String guesser = "203.0.113.5";
        for (int i = 0; i < Attempts.FAILURES_OF_ADDRESS; i++) {
            assertThat(attempt("name" + i, "guess", guesser)).isEqualTo("core.refused.sign-in");
        }
        assertThat(attempt("busy", PASSWORD, guesser)).isEqualTo("core.refused.sign-in-wait");
        assertThat(attempt("busy", PASSWORD, "203.0.113.6")).isEqualTo("in");
    }

    @Test
    void an_empty_password_never_opens_an_account() {
        assertThatThrownBy(() -> entrance.password("busy", new char[0], "203.0.113.7"))
                .hasMessageContaining("core.refused.sign-in[");
    }

    private static String value(String sql) {
        return CORE.database().value(sql);
    }

    private static String pausesOf(String subject) {
        return value("SELECT count(*) FROM core.audit_entry WHERE action = 'core.audit.sign-in-paused' AND subject = "
                + subject);
    }

    @Test
    void strangers_who_guess_do_not_keep_the_owner_out_of_where_they_signed_in_lately() {
        String office = "2001:db8:1:2::7";
        assertThat(attempt("owner", PASSWORD, office)).isEqualTo("in");
        CORE.clock().advance(Attempts.PLACE_LASTS.minusDays(1));
        for (int i = 0; i < 20; i++) {
            attempt("owner", "guess", "198.51.100." + i);
        }
        assertThat(attempt("owner", PASSWORD, "198.51.100.99")).isEqualTo("core.refused.sign-in-wait");
        assertThat(attempt("owner", "mistyped", "2001:db8:1:2::8")).isEqualTo("core.refused.sign-in");
        assertThat(attempt("owner", PASSWORD, "2001:db8:1:2::9")).isEqualTo("in");
        assertThat(attempt("owner", PASSWORD, "198.51.100.99"))
                .as("the owner's success gives strangers no more guesses")
                .isEqualTo("core.refused.sign-in-wait");
        for (int i = 0; i < Attempts.FAILURES_OF_LOGIN; i++) {
            assertThat(attempt("owner", "guess", office)).isEqualTo("core.refused.sign-in");
        }
        assertThat(attempt("owner", PASSWORD, office))
                .as("tries are counted there, too")
                .isEqualTo("core.refused.sign-in-wait");
        CORE.clock().advance(Attempts.WINDOW.plusSeconds(1));
    }

    @Test
    void a_link_by_mail_lets_the_owner_in_from_anywhere() {
        CORE.database().execute("UPDATE core.account SET email = 'mailed@example.jp' WHERE login = 'mailed'");
        for (int i = 0; i < 20; i++) {
            attempt("mailed", "guess", "203.0.113.2" + i);
        }
        String chosen = "another quite long password";
        String token = "t".repeat(43);
        CORE.database().execute("""
                INSERT INTO core.password_link (token_hash, account_id, purpose, good_until)
                SELECT '%s', id, 'RESET', 'infinity' FROM core.account WHERE login = 'mailed'
                """.formatted(Secrets.hash(token)));
        CORE.service(PasswordLinks.class).choose(token, chosen.toCharArray());
        assertThat(attempt("mailed", chosen, "203.0.113.77")).isEqualTo("in");
    }

    @Test
    void a_pause_is_noted_once_of_an_account_and_once_of_an_address_and_never_what_was_typed() {
        CORE.clock().advance(Attempts.WINDOW.plusSeconds(1));
        for (int i = 0; i < 60; i++) {
            attempt("busy", "guess", "192.0.2." + (100 + i));
            attempt("typed-in-the-wrong-field-" + i, "guess", "2001:db8:9:9::" + i);
        }
        assertThat(pausesOf("(SELECT 'account:' || id FROM core.account WHERE login = 'busy')"))
                .isEqualTo("1");
        assertThat(pausesOf("'address:' || '20:01:0d:b8:00:09:00:09::/64'")).isEqualTo("1");
        assertThat(value("SELECT count(*) FROM core.audit_entry e WHERE e::text LIKE '%wrong-field%'"))
                .isEqualTo("0");
        assertThat(value("SELECT count(*) FROM core.sign_in_failure WHERE login_key LIKE 'typed%'"))
                .isEqualTo(Integer.toString(Attempts.FAILURES_OF_ADDRESS));
        CORE.clock().advance(Attempts.WINDOW.plusSeconds(1));
    }

    @Test
    void a_login_name_that_nobody_can_have_is_an_unknown_one() {
        assertThat(attempt("x".repeat(40_000), "guess", "192.0.2.210")).isEqualTo("core.refused.sign-in");
        assertThat(attempt(
                        IntStream.range(0, 9_000).mapToObj(Integer::toString).collect(joining()), "g", "192.0.2.211"))
                .isEqualTo("core.refused.sign-in");
        assertThat(attempt("a\0b", "guess", "192.0.2.212")).isEqualTo("core.refused.sign-in");
    }
}
