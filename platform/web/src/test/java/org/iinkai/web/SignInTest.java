package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private final OpenDoor door = OpenDoor.open();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void who_is_not_signed_in_is_led_to_the_form_and_back_to_the_page() {
        HttpResponse<String> refused = door.get("/members?text=a");
        assertThat(refused.statusCode()).isEqualTo(303);
        String form = refused.headers().firstValue("Location").orElseThrow();
        assertThat(form).isEqualTo("/sign-in?next=%2Fmembers%3Ftext%3Da");
        assertThat(door.get(form).body()).contains("name=\"next\" value=\"/members?text=a\"");

        HttpResponse<String> signedIn = signIn("correct horse battery", "/members?text=a");

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/members?text=a");
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("iinkai-session=secret-").contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(door.get("/members", "Cookie", cookie.split(";")[0]).body()).startsWith("anna http 127.0.0.1");
    }

    @Test
    void a_wrong_password_shows_the_form_again_with_the_reason_and_without_the_password() {
        HttpResponse<String> answer = signIn("wrong", "/members");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("!core.refused.sign-in!", "value=\"anna\"", "role=\"alert\"")
                .doesNotContain("wrong");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "\\\\evil",
                "/a\nb",
                "javascript:x",
                "",
                "/\t/evil"
            })
    void after_sign_in_nobody_is_sent_to_another_site(String next) {
        assertThat(signIn("correct horse battery", next).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        String old = door.cookie();

        door.post("/sign-in", body("correct horse battery", "/"), "Origin", door.origin(), "Cookie", old);

        assertThat(door.get("/members", "Cookie", old).statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie() {
        String cookie = door.cookie();

        HttpResponse<String> answer = door.post("/sign-out", "", "Origin", door.origin(), "Cookie", cookie);

        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(set -> set.contains("Max-Age=0"));
        assertThat(door.get("/members", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_sent_from_another_site_is_refused() {
        String body = body("correct horse battery", "/");

        assertThat(door.post("/sign-in", body).statusCode()).isEqualTo(403);
        assertThat(door.post("/sign-in", body, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(door.post("/sign-in", body, "Origin", door.origin(), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(door.accounts.addresses).isEmpty();
    }

    @Test
    void the_page_speaks_the_language_of_the_browser_unless_another_is_chosen() {
        assertThat(door.get("/sign-in").body()).contains("<html lang=\"ja\">", "<h1>ログイン</h1>");
        assertThat(door.get("/sign-in", "Accept-Language", "en-GB,ja;q=0.5").body())
                .contains("<html lang=\"en\">", "<h1>Sign in</h1>");
        assertThat(door.get("/sign-in?lang=ja", "Accept-Language", "en").body()).contains("<html lang=\"ja\">");
        assertThat(door.get("/sign-in", "Accept-Language", ";;q=x").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_was_typed_is_shown_as_text_never_as_markup() {
        String body = "login=" + encoded("\"><script>alert(1)</script>") + "&password=x&next=/";

        String page = door.post("/sign-in", body, "Origin", door.origin()).body();

        assertThat(page).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void a_form_larger_than_any_real_one_is_refused() {
        String body = "login=" + "x".repeat(70_000);

        assertThat(door.post("/sign-in", body, "Origin", door.origin()).statusCode())
                .isEqualTo(413);
    }

    @Test
    void programs_of_the_interface_get_a_status_instead_of_a_form() {
        assertThat(door.get("/?v-r=init").statusCode()).isEqualTo(401);
        assertThat(door.post("/?v-r=uidl", "{}", "Origin", door.origin()).statusCode())
                .isEqualTo(401);
        assertThat(door.post("/?v-r=heartbeat", "", "Origin", door.origin()).statusCode())
                .isEqualTo(403);
        assertThat(door.get("/VAADIN/push?v-r=push").statusCode()).isEqualTo(403);
    }

    @Test
    void the_first_administrator_is_made_with_the_code_and_signed_in() {
        try (OpenDoor fresh = OpenDoor.open(new MemoryAccounts(), settings -> settings)) {
            assertThat(fresh.get("/sign-in").headers().firstValue("Location")).hasValue("/setup");
            assertThat(fresh.get("/setup").body()).contains("autocomplete=\"one-time-code\"");
            String account = "&login=ben&name=Ben&password=" + "p".repeat(12);

            HttpResponse<String> wrong = fresh.post("/setup", "code=x" + account, "Origin", fresh.origin());
            HttpResponse<String> right =
                    fresh.post("/setup", "code=" + MemoryAccounts.CODE + account, "Origin", fresh.origin());

            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("!core.refused.setup-code!", "value=\"ben\"");
            assertThat(right.statusCode()).isEqualTo(303);
            assertThat(right.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("iinkai-session=secret-");
            assertThat(fresh.get("/setup").headers().firstValue("Location")).hasValue("/sign-in");
        }
    }

    @Test
    void behind_https_the_cookies_are_bound_to_host_and_https() {
        try (OpenDoor secure =
                OpenDoor.open(settings -> settings.withPublicUrl(java.net.URI.create("https://iinkai.example")))) {
            HttpResponse<String> answer =
                    secure.post("/sign-in", body("correct horse battery", "/"), "Origin", "https://iinkai.example");

            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).startsWith("__Host-iinkai-session=").contains("Secure");
            List<String> window = secure.get("/members", "Cookie", cookie.split(";")[0])
                    .headers()
                    .allValues("Set-Cookie");
            assertThat(window).anyMatch(set -> set.startsWith("__Host-iinkai-window=") && set.contains("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    private HttpResponse<String> signIn(String password, String next) {
        return door.post("/sign-in", body(password, next), "Origin", door.origin());
    }

    private static String body(String password, String next) {
        return "login=anna&password=" + encoded(password) + "&next=" + encoded(next);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
