package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.ApiToken;
import org.iinkai.api.accounts.ApiTokens;
import org.iinkai.api.accounts.MakeToken;
import org.iinkai.api.data.Id;

/** Tokens as programs use them: the real door before the real core. The flood of wrong ones comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokensOverTheDoorTest {

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        platform.load("core.bodies", "code,name_ja,name_en,position\nboard,理事会,Board,1\n");
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static Made make(String cookie, Set<String> rights, String... networks) {
        Id<ApiToken> id = Id.next();
        MakeToken request = new MakeToken(
                id,
                "連携",
                rights,
                LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).plusDays(9),
                List.of(networks));
        String secret = CallerScope.get(
                platform.caller(cookie), () -> platform.service(ApiTokens.class).make(request));
        return new Made(id, secret);
    }

    private record Made(Id<ApiToken> id, String secret) {}

    private static HttpResponse<String> call(String secret, String method, String path, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("Authorization", "Bearer " + secret),
                        java.util.Arrays.stream(headers))
                .toArray(String[]::new);
        return platform.send("", method, path, "", all);
    }

    @Test
    @Order(1)
    void opens_what_it_was_made_for_and_says_plainly_that_the_rest_is_closed() {
        Made token = make(platform.everything, Set.of("core.members-read"));
        assertThat(call(token.secret, "GET", "/api/v1/people").statusCode()).isEqualTo(200);
        HttpResponse<String> closed = call(token.secret, "GET", "/api/v1/plugins");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
        assertThat(closed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(closed.body()).doesNotContain("core.plugins-manage", "anna", token.secret);
    }

    @Test
    @Order(2)
    void needs_no_origin_because_no_browser_adds_it_by_itself() {
        Made token = make(platform.everything, Set.of("core.members-read", "core.members-change"));
        HttpResponse<String> answer = platform.send(
                "",
                "PUT",
                "/api/v1/member-categories/regular",
                "{\"name\":{\"ja\":\"正会員\",\"en\":\"\"},\"position\":1}",
                "Authorization",
                "Bearer " + token.secret,
                "Content-Type",
                "application/json",
                "Origin",
                "https://other.example");
        assertThat(answer.statusCode()).isNotIn(401, 403);
    }

    @Test
    @Order(3)
    void opens_no_page_of_the_interface_and_no_path_outside_the_rest_interface() {
        Made token = make(platform.everything, Set.of("core.members-read"));
        for (String path : List.of("/", "/people", "/audit", "/account/tokens")) {
            HttpResponse<String> answer = call(token.secret, "GET", path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).get().asString().startsWith("/sign-in");
        }
        assertThat(call(token.secret, "POST", "/?v-r=uidl").statusCode()).isIn(401, 403);
    }

    @Test
    @Order(4)
    void gives_the_same_answer_to_whatever_counts_for_nothing() {
        Made elsewhere = make(platform.everything, Set.of("core.members-read"), "203.0.113.0/24");
        Made revoked = make(platform.everything, Set.of("core.members-read"));
        CallerScope.run(
                platform.caller(platform.everything),
                () -> platform.service(ApiTokens.class).revokeOwn(revoked.id));
        String unknown = "iik_" + "x".repeat(43);
        List<String> bodies = java.util.stream.Stream.of(elsewhere.secret, revoked.secret, unknown, "nonsense", "")
                .map(secret -> {
                    HttpResponse<String> answer = call(secret, "GET", "/api/v1/people");
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("WWW-Authenticate"))
                            .hasValue("Bearer error=\"invalid_token\"");
                    return answer.body();
                })
                .distinct()
                .toList();
        assertThat(bodies).hasSize(1);
    }

    @Test
    @Order(5)
    void does_not_let_a_session_in_beside_a_wrong_token() {
        HttpResponse<String> answer = platform.send(
                platform.everything, "GET", "/api/v1/people", "", "Authorization", "Bearer iik_" + "y".repeat(43));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(6)
    void is_powerless_the_moment_its_account_is_disabled_or_loses_the_right() {
        platform.load("core.roles", "code,name_ja,name_en,all,rights\nreader,閲覧,Reader,false,core.members-read\n");
        String account = platform.caller(platform.nothing).account();
        AccountDirectory directory = platform.service(AccountDirectory.class);
        Id<AccountRow> id = Id.of(account);
        platform.asSystem(() -> {
            directory.setRoles(id, Set.of("reader"));
            return true;
        });
        Made token = make(platform.nothing, Set.of("core.members-read"));
        assertThat(call(token.secret, "GET", "/api/v1/people").statusCode()).isEqualTo(200);
        platform.asSystem(() -> {
            directory.setRoles(id, Set.of());
            return true;
        });
        assertThat(call(token.secret, "GET", "/api/v1/people").statusCode()).isEqualTo(403);
        platform.asSystem(() -> {
            directory.disable(id);
            return true;
        });
        assertThat(call(token.secret, "GET", "/api/v1/people").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(7)
    void is_named_in_the_document_of_the_rest_interface() {
        var scheme = new JsonMapper()
                .readTree(platform.send("", "GET", "/openapi", "").body())
                .at("/components/securitySchemes/token");
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        assertThat(scheme.path("scheme").asString()).isEqualTo("bearer");
        assertThat(scheme.path("bearerFormat").asString()).startsWith("iik_");
    }

    @Test
    @Order(8)
    void whoever_guesses_gets_no_more_answers_for_a_while_and_the_signed_in_still_do() {
        Made token = make(platform.everything, Set.of("core.members-read"));
        int status = 0;
        for (int i = 0; i < 30 && status != 429; i++) {
            status = call(String.format(Locale.ROOT, "iik_%043d", i), "GET", "/api/v1/people")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
        HttpResponse<String> answer = call(token.secret, "GET", "/api/v1/people");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(platform.send(platform.everything, "GET", "/api/v1/people", "")
                        .statusCode())
                .isEqualTo(200);
    }
}
