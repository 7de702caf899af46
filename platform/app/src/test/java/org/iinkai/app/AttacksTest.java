package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.MailFilter;

/** What somebody may try at the door who is not let in. */
class AttacksTest {

    private static final Pattern LINK = Pattern.compile("/password/([A-Za-z0-9_-]{43})");
    private static final String CHOSEN = "かなり長い合言葉を使います";

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

    private static HttpResponse<String> get(String path, String cookie) {
        return open.send(cookie, "GET", path, "", "Accept", "text/html");
    }

    private static HttpResponse<String> post(String path, String form) {
        return open.send("", "POST", path, form, "Accept", "text/html");
    }

    private static HttpResponse<String> signIn(String login, String password, String next, String cookie) {
        String form = "login=" + encoded(login) + "&password=" + encoded(password) + "&next=" + encoded(next);
        return open.send(cookie, "POST", "/sign-in", form, "Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(name + "=") && !set.startsWith(name + "=;"))
                .map(set -> set.split(";")[0])
                .findFirst()
                .orElse("");
    }

    private static Id<AccountRow> invited(String address) {
        Id<AccountRow> id = Id.next();
        MailAddress to = new MailAddress("水野 花子", address);
        return open.asSystem(() -> {
            open.platform()
                    .service(AccountDirectory.class)
                    .invite(new InviteAccount(id, to, Set.of("none"), Locale.JAPANESE));
            return id;
        });
    }

    /** Token of the newest link that was sent to an account. */
    private static String token(Id<AccountRow> id) {
        return open.asSystem(() -> {
            Mail mail = open.platform().service(Mail.class);
            MailFilter about = new MailFilter("", Optional.empty(), "account:" + id);
            String text = mail.mail(mail.find(about, PageRequest.first())
                            .rows()
                            .getFirst()
                            .id())
                    .text();
            Matcher link = LINK.matcher(text);
            assertThat(link.find()).as(text).isTrue();
            return link.group(1);
        });
    }

    @Test
    void a_session_that_an_attacker_planted_is_not_the_one_that_opens() {
        String planted = "iinkai-session=" + "a".repeat(43);
        HttpResponse<String> answer = signIn("ben", OpenPlatform.PASSWORD, "/", planted);
        String first = cookie(answer, "iinkai-session");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(first).isNotEmpty().isNotEqualTo(planted);
        assertThat(get("/", planted).statusCode()).isEqualTo(303);

        String second = cookie(signIn("ben", OpenPlatform.PASSWORD, "/", first), "iinkai-session");
        assertThat(second).isNotEmpty().isNotEqualTo(first);
        assertThat(get("/", first).statusCode()).as("the one before is over").isEqualTo(303);
        assertThat(get("/", second).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/%09/evil.example\t",
                "javascript:alert(1)",
                "///evil.example",
                "/\nevil",
                "\\/evil",
                "/\\/evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "https:/evil.example",
                "//evil.example/%2f..",
                "%2F%2Fevil.example",
                " //evil.example",
                "/\u0000/evil.example",
                "data:text/html,x",
                "/sign-in?next=//evil.example",
                ""
            })
    void after_sign_in_nobody_is_sent_elsewhere(String next) {
        String location = signIn("ben", OpenPlatform.PASSWORD, next, "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).isEqualTo("/");
        assertThat(get("/sign-in?next=" + encoded(next), "").body()).contains("name=\"next\" value=\"/\"");
    }

    /** What is let through as a path of ours stays here however a browser reads it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%2F/evil.example",
                "/%5Cevil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/;//evil.example"
            })
    void a_path_that_only_looks_like_another_site_leads_to_this_one(String next) {
        String location = signIn("ben", OpenPlatform.PASSWORD, next, "")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        URI here = URI.create("https://iinkai.example.jp/sign-in");
        assertThat(here.resolve(location).getHost()).isEqualTo("iinkai.example.jp");
        assertThat(location).startsWith("/").doesNotStartWith("//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https:evil.example"})
    void no_other_way_in_sends_anybody_elsewhere(String next) {
        for (String path : List.of("/sign-in/code", "/sign-in/set-up", "/sign-in/sso")) {
            String location = get(path + "?next=" + encoded(next), "")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(location).as(path).startsWith("/sign-in").doesNotContain("evil");
            String posted = post(path, "code=1&next=" + encoded(next))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            assertThat(posted).as(path).doesNotContain("evil");
        }
        String setUp = open.send("", "POST", "/setup", "next=" + encoded(next)).body();
        assertThat(setUp).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/sign-in/code",
                "/sign-in/set-up",
                "/sign-in/passkey",
                "/sign-in/passkey/options",
                "/sign-out",
                "/setup",
                "/password",
                "/password/abc",
                "/join"
            })
    void a_form_of_another_site_is_refused_everywhere(String path) {
        assertThat(open.post(path, "login=ben").statusCode()).isEqualTo(403);
        assertThat(open.post(path, "login=ben", "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(open.post(path, "login=ben", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(open.post(path, "login=ben", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nothing_tells_an_unknown_name_from_a_wrong_password() {
        HttpResponse<String> wrong = signIn("ben", "wrong password", "/", "");
        HttpResponse<String> unknown = signIn("eve", "wrong password", "/", "");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(wrong.body().replace("value=\"ben\"", ""))
                .isEqualTo(unknown.body().replace("value=\"eve\"", ""));
        invited("asked@example.jp");
        HttpResponse<String> known = post("/password", "login=asked%40example.jp");
        HttpResponse<String> none = post("/password", "login=nobody%40example.jp");
        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(none.body()).contains("再設定の受付");
    }

    @Test
    void a_link_is_good_once_and_then_says_how_to_get_another() {
        Id<AccountRow> id = invited("once@example.jp");
        String path = "/password/" + token(id);
        HttpResponse<String> form = get(path, "");
        assertThat(form.body()).contains("水野 花子さん、ようこそ。", "value=\"once@example.jp\"", "autocomplete=\"new-password\"");
        assertThat(form.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");

        HttpResponse<String> weak = post(path, "password=short");
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("aria-invalid=\"true\"", "12文字以上").doesNotContain("short");
        HttpResponse<String> chosen = post(path, "password=" + encoded(CHOSEN));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(get("/", cookie(chosen, "iinkai-session")).statusCode()).isEqualTo(200);

        for (HttpResponse<String> used : List.of(get(path, ""), post(path, "password=" + encoded(CHOSEN + "2")))) {
            assertThat(used.body()).contains("このページは使えません", "href=\"/password\"");
            assertThat(used.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(get(path, "").statusCode()).isEqualTo(410);
        assertThat(get("/password/" + "x".repeat(43), "").body())
                .isEqualTo(get(path, "").body());
        assertThat(signIn("once@example.jp", CHOSEN + "2", "/", "").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_reset_link_that_was_used_or_replaced_opens_nothing_and_ends_what_was_open() {
        Id<AccountRow> id = invited("reset@example.jp");
        String session = cookie(post("/password/" + token(id), "password=" + encoded(CHOSEN)), "iinkai-session");
        String replaced = reset(id, "reset@example.jp", 2);
        String latest = reset(id, "reset@example.jp", 3);
        assertThat(post("/password/" + replaced, "password=" + encoded(CHOSEN + "2"))
                        .body())
                .contains("このページは使えません");
        HttpResponse<String> chosen = post("/password/" + latest, "password=" + encoded(CHOSEN + "3"));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(get("/", session).statusCode()).as("a session from before").isEqualTo(303);
        HttpResponse<String> again = post("/password/" + latest, "password=" + encoded(CHOSEN + "4"));
        assertThat(again.body()).contains("このページは使えません");
        assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(signIn("reset@example.jp", CHOSEN + "4", "/", "").statusCode())
                .isEqualTo(422);
        assertThat(signIn("reset@example.jp", CHOSEN + "3", "/", "").statusCode())
                .isEqualTo(303);
    }

    /** Asks for a reset and waits for its mail, the so-many-th of the account. */
    private static String reset(Id<AccountRow> id, String login, int mails) {
        post("/password", "login=" + encoded(login));
        MailFilter about = new MailFilter("", Optional.empty(), "account:" + id);
        while (open.asSystem(() -> open.platform()
                        .service(Mail.class)
                        .find(about, PageRequest.first())
                        .rows()
                        .size())
                < mails) {
            Thread.onSpinWait();
        }
        return token(id);
    }

    @Test
    void a_disabled_account_is_out_with_its_open_window() {
        Id<AccountRow> id = invited("former@example.jp");
        String session = cookie(post("/password/" + token(id), "password=" + encoded(CHOSEN)), "iinkai-session");
        assertThat(get("/", session).statusCode()).isEqualTo(200);
        open.asSystem(() -> {
            open.platform().service(AccountDirectory.class).disable(id);
            return true;
        });
        assertThat(get("/", session).statusCode()).isEqualTo(303);
        assertThat(open.send(session, "POST", "/?v-r=uidl", "{}").statusCode()).isEqualTo(401);
        assertThat(signIn("former@example.jp", CHOSEN, "/", "").body()).contains("ログイン名またはパスワードが正しくありません。");
    }

    @Test
    void a_step_that_nobody_began_opens_nothing() {
        for (String path : List.of("/sign-in/code", "/sign-in/set-up")) {
            assertThat(get(path, "iinkai-step=" + "x".repeat(43)).headers().firstValue("Location"))
                    .hasValue("/sign-in?next=%2F");
            HttpResponse<String> posted = open.send("iinkai-step=" + "x".repeat(43), "POST", path, "code=123456");
            assertThat(posted.headers().firstValue("Location")).hasValue("/sign-in?next=%2F&notice=step-over");
            assertThat(cookie(posted, "iinkai-session")).isEmpty();
        }
        HttpResponse<String> passkey = post("/sign-in/passkey", "token=x&response=%7B%7D");
        assertThat(passkey.statusCode()).isEqualTo(422);
        assertThat(cookie(passkey, "iinkai-session")).isEmpty();
        assertThat(get("/sign-in/sso/done?state=a&code=b", "").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=a&code=stolen-code",
                "?state=a&error=access_denied&error_description=stolen-code",
                "?code=stolen-code&iss=https://evil.example",
                "?state=%3Cscript%3E&code=%3Cscript%3Estolen-code"
            })
    void an_answer_to_single_sign_on_that_nobody_asked_for_is_refused_in_a_plain_sentence(String query) {
        HttpResponse<String> answer = open.send(
                "iinkai-journey=" + "x".repeat(43), "GET", "/sign-in/sso/done" + query, "", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("ログインを確認できません。もう一度、最初からログインしてください。")
                .doesNotContain("stolen-code", "<script>stolen", "evil", "Exception");
        assertThat(cookie(answer, "iinkai-session")).isEmpty();
        assertThat(cookie(answer, "iinkai-step")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/password",
                "/password/abc",
                "/sign-in/sso/done",
                "/assets/door.js",
                "/sign-in?notice=%3Cb%3E"
            })
    void every_page_of_the_door_carries_the_headers(String path) {
        HttpResponse<String> answer = get(path, "");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Referrer-Policy").orElse("")).isIn("same-origin", "no-referrer");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        if (!path.startsWith("/assets")) {
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }
}
