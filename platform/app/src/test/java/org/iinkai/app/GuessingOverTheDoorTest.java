package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand wrong passwords at the real door, and what they cost those who are meant. */
class GuessingOverTheDoorTest {

    private static final int MANY = 5_000;
    private static final int AT_ONCE = 16;
    private static final String LOOKED_AT = "ログイン名またはパスワードが正しくありません。";
    private static final String WAIT = "15分";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static OpenPlatform open;

    @BeforeAll
    static void start() {
        open = new OpenPlatform(folder);
    }

    @AfterAll
    static void stop() {
        open.close();
    }

    /** A browser at an address of this machine. */
    private record Visitor(HttpClient client) implements AutoCloseable {

        static Visitor at(String address) {
            return new Visitor(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.ofLiteral(address))
                    .build());
        }

        HttpResponse<String> signIn(String login, String password) {
            String form = "login=" + encoded(login) + "&password=" + encoded(password) + "&next=%2F";
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + open.platform().port() + "/sign-in"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Accept", "text/html")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        /** How many of the guesses were looked at; all answers have the same status. */
        long lookedAt(IntFunction<String> login) throws Exception {
            try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<HttpResponse<String>>> sent = IntStream.range(0, MANY)
                        .mapToObj(i -> threads.submit(() -> signIn(login.apply(i), "guess-number-" + i)))
                        .toList();
                long looked = 0;
                for (Future<HttpResponse<String>> each : sent) {
                    assertThat(each.get().statusCode()).isEqualTo(422);
                    assertThat(each.get().body()).containsAnyOf(LOOKED_AT, WAIT);
                    looked += each.get().body().contains(LOOKED_AT) ? 1 : 0;
                }
                return looked;
            }
        }

        @Override
        public void close() {
            client.close();
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, UTF_8);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        all.remove("content-length"); // of the login name that the form shows again
        return all;
    }

    private static void isTheSame(
            HttpResponse<String> known, String login, HttpResponse<String> unknown, String other) {
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(headers(known)).isEqualTo(headers(unknown));
        assertThat(known.body().replace("value=\"" + login + "\"", ""))
                .isEqualTo(unknown.body().replace("value=\"" + other + "\"", ""));
    }

    @Test
    void thousands_of_guesses_at_one_account_are_a_few_and_its_owner_gets_in() throws Exception {
        try (Visitor owner = Visitor.at("127.0.1.1");
                Visitor guesser = Visitor.at("127.0.1.2");
                Visitor stranger = Visitor.at("127.0.1.3")) {
            assertThat(owner.signIn("ben", OpenPlatform.PASSWORD).statusCode()).isEqualTo(303);
            isTheSame(guesser.signIn("ben", "wrong"), "ben", guesser.signIn("nobody", "wrong"), "nobody");

            assertThat(guesser.lookedAt(i -> "ben")).isLessThan(5);
            for (int i = 0; i < 10; i++) {
                guesser.signIn("nobody", "guess-number-" + i);
            }

            isTheSame(stranger.signIn("ben", "wrong"), "ben", stranger.signIn("nobody", "wrong"), "nobody");
            assertThat(stranger.signIn("ben", OpenPlatform.PASSWORD).body()).contains(WAIT);
            assertThat(owner.signIn("ben", OpenPlatform.PASSWORD).statusCode())
                    .as("where the owner signed in from lately")
                    .isEqualTo(303);
        }
        assertThat(open.value("SELECT count(*) FROM core.audit_entry WHERE action = 'core.audit.sign-in-paused'"
                        + " AND subject IN (SELECT 'account:' || id FROM core.account WHERE login = 'ben')"))
                .isEqualTo("1");
    }

    @Test
    void thousands_of_names_from_one_address_are_thirty_and_cost_neither_memory_nor_pages_of_the_log()
            throws Exception {
        try (Visitor guesser = Visitor.at("127.0.2.2");
                Visitor neighbour = Visitor.at("127.0.2.3")) {
            assertThat(guesser.lookedAt(i -> "name-" + i)).isBetween(1L, 30L);
            assertThat(guesser.signIn("anna", OpenPlatform.PASSWORD).body()).contains(WAIT);
            assertThat(neighbour.signIn("anna", OpenPlatform.PASSWORD).statusCode())
                    .isEqualTo(303);
        }
        assertThat(Integer.parseInt(
                        open.value("SELECT count(*) FROM core.sign_in_failure WHERE login_key LIKE 'name-%'")))
                .isLessThanOrEqualTo(30);
        assertThat(open.value("SELECT count(*) FROM core.audit_entry WHERE subject = 'address:127.0.2.2'"))
                .isEqualTo("1");
        assertThat(open.value("SELECT count(*) FROM core.audit_entry e WHERE e::text LIKE '%guess-number%'"
                        + " OR e::text LIKE '%name-%'"))
                .isEqualTo("0");
    }

    @Test
    void a_login_name_that_nobody_can_have_gets_the_usual_answer() {
        try (Visitor visitor = Visitor.at("127.0.3.1")) {
            for (String login : List.of("x".repeat(20_000), "a\0b", "\0", "\ud800", "'; DROP TABLE core.account; --")) {
                HttpResponse<String> answer = visitor.signIn(login, "wrong");
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(answer.body()).contains(LOOKED_AT);
            }
        }
    }
}
