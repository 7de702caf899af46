package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event from its planning by a program to places given back on the public page. */
class EventsOverTheDoorTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String API = "/api/v1/";

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
        HttpResponse<String> series = write("event-series", """
                {"code":"exchange","series":{"name":{"ja":"会員交流会","en":"Meeting"},"kind":"EVENT",
                "numbering":"LIFETIME","people":"PARTICIPANTS","bodies":[]}}
                """);
        assertThat(series.statusCode()).as(series.body()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static HttpResponse<String> write(String path, String body) {
        return platform.send(platform.everything, "POST", API + path, body);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    /** A public event in a month with some places at the venue, which people can sign up for. */
    private static String event(String audience, int places) {
        LocalDate day = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30);
        String id = json(write("events", """
                        {"series":"exchange","event":{"title":"見学会 <東京>","sessions":[{"day":"%s","starts":"14:00",
                        "ends":"17:00","form":"HYBRID","place":"東京会議室"}],"outline":{"description":"説明","audience":"%s",
                        "eligibility":"","bodies":[],"seats":{"venue":%d},"fees":[{"name":"会員","yen":0},
                        {"name":"一般","yen":5000}]}}}
                        """.formatted(day, audience, places)))
                .at("/event/id")
                .asString();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        json(write("events/" + id + "/opening", """
                {"opens":"%s","deadline":"%s"}
                """.formatted(now.minusSeconds(3600), now.plus(20, ChronoUnit.DAYS))));
        return id;
    }

    private static HttpResponse<String> page(String path) {
        return platform.send("", "GET", path, "");
    }

    private static HttpResponse<String> form(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], UTF_8));
        }
        return platform.send("", "POST", path, body.toString());
    }

    private static HttpResponse<String> signUp(String event, String step, String company, String first, String second) {
        return form(
                "/events/" + event,
                "form",
                java.util.UUID.randomUUID().toString(),
                "people",
                "2",
                "by-name",
                "申込 太郎",
                "by-email",
                "taro@example.jp",
                "company",
                company,
                "name-0",
                first,
                "attendance-0",
                "VENUE",
                "fee-0",
                "一般",
                "name-1",
                second,
                "step",
                step);
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    @Test
    void people_read_of_an_event_sign_up_see_what_came_of_it_and_give_a_place_back() {
        String event = event("PUBLIC", 1);
        HttpResponse<String> shown = page("/events/" + event);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .containsPattern("<h1>第\\d+回 会員交流会「見学会 &lt;東京&gt;」</h1>")
                .contains("東京会議室", "会場参加：残り1名", "一般：5,000円", "申込期限", "name-0")
                .doesNotContain("!web.", "<script");
        assertThat(shown.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page("/events").body()).contains("/events/" + event).containsPattern("第\\d+回 会員交流会「見学会 &lt;東京&gt;」");
        assertThat(page("/events/" + event + "?lang=en").body()).contains("Applicant", "lang=\"en\"");

        assertThat(signUp(event, "more", "", "山田 花子", "").body()).contains("name-2", "山田 花子");
        HttpResponse<String> check = signUp(event, "check", "青葉", "山田 花子", "佐藤 健");
        assertThat(check.body()).contains("入力内容の確認", "山田 花子", "佐藤 健", "一般：5,000円");

        HttpResponse<String> done = signUp(event, "send", "青葉", "山田 花子", "佐藤 健");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("申し込みを受け付けました", "E-000", "受付済み（会場参加）", "キャンセル待ち（1番目）", "data:image/svg+xml");
        String mine = found(done.body(), "action=\"(/sign-up/[A-Za-z0-9_-]+)");
        String place = found(done.body(), "name=\"place\" value=\"([^\"]+)\"");

        assertThat(page(mine).body()).contains("山田 花子").doesNotContain("!web.");
        assertThat(page(mine + "?lang=en").body()).contains("Waiting list (no. 1)");
        assertThat(form(mine, "place", place, "step", "ask").body()).contains("申し込みの取り消し", "山田 花子");
        HttpResponse<String> after = form(mine, "place", place, "step", "cancel");
        assertThat(after.body()).contains("取り消し済み", "受付済み（会場参加）").doesNotContain("キャンセル待ち（");
    }

    @Test
    void a_form_with_mistakes_comes_back_as_it_was_typed() {
        String event = event("PUBLIC", 5);
        HttpResponse<String> empty = signUp(event, "send", "青葉", "", "佐藤 健");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("参加者1の氏名を入力してください", "佐藤 健", "taro@example.jp", "aria-invalid=\"true\"");
        assertThat(signUp(event, "send", "青葉", "山田 花子", "").statusCode()).isEqualTo(200);
        HttpResponse<String> twice = signUp(event, "send", "青葉", "山田　花子", "");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("山田　花子さんはすでに申し込み済みです");
    }

    @Test
    void what_is_not_public_and_a_link_that_was_guessed_look_like_nothing() {
        String inner = event("MEMBERS", 5);
        String unknown = java.util.UUID.randomUUID().toString();
        String nothing = page("/events/" + unknown).body();
        assertThat(page("/events/" + inner).statusCode()).isEqualTo(404);
        assertThat(page("/events/" + inner).body()).isEqualTo(nothing);
        assertThat(signUp(inner, "send", "", "山田", "").statusCode()).isEqualTo(404);
        assertThat(page("/sign-up/guess").statusCode()).isEqualTo(404);
        assertThat(page("/sign-up/guess").body()).isEqualTo(nothing);
        assertThat(form("/sign-up/guess", "place", unknown, "step", "cancel").statusCode())
                .isEqualTo(404);
        assertThat(page("/calendar/guess.ics").statusCode()).isEqualTo(404);
        assertThat(page("/events").body()).doesNotContain(inner);
        // a person with an account sees what is for members
        assertThat(platform.send(platform.nothing, "GET", "/events/" + inner, "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_cancelled_event_says_so_on_its_page_and_in_the_public_calendar() {
        String event = event("PUBLIC", 5);
        json(write("events/" + event + "/cancel", "{\"reason\":\"台風\"}"));
        assertThat(page("/events/" + event).body()).contains("中止になりました").doesNotContain("name-0");
        HttpResponse<String> calendar = page("/calendar/public.ics");
        assertThat(calendar.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
        assertThat(calendar.body())
                .contains("BEGIN:VCALENDAR", event, "STATUS:CANCELLED")
                .endsWith("END:VCALENDAR\r\n");
    }
}
