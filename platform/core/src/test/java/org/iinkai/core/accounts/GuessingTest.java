package org.iinkai.core.accounts;

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
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;

class GuessingTest {

    private static final String PASSWORD = "correct horse battery";
    private static final int MANY = 10_000;

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Entrance entrance = CORE.service(Entrance.class);

    @BeforeAll
    static void accounts() {
        CORE.asAdministrator(() -> Stream.of("guessed", "neighbour", "busy")
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
}
