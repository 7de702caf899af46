package org.iinkai.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.applications.Applicant;
import org.iinkai.web.join.JoinDesk;
import org.iinkai.web.join.JoinPage;

class JoinTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f-]{36})\"");

    private final ApplicationsInMemory applications = new ApplicationsInMemory();
    private final OpenDoor door = OpenDoor.with(new JoinPage(
            new JoinDesk(
                    applications, OneName.BLUE_SKY, CLOCK, "soumu@aozora.example.jp", "https://aozora.example.jp/p"),
            new FileTexts()));

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void the_form_is_open_to_everybody_and_needs_no_script() {
        HttpResponse<String> page = door.get("/join");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"ja\">", "<h1>入会申し込み</h1>", "青空協会", "name=\"consent\"", "正会員")
                .contains("青空協会が、入会の審査", "href=\"https://aozora.example.jp/p\"")
                .doesNotContain("<script", "!web.");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void what_was_typed_is_shown_to_be_checked_and_then_taken_in_once() {
        String form = form();
        HttpResponse<String> check = send(answers(form), "step", "check");
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains("<h1>入力内容の確認</h1>", "株式会社若草", "03-1234-5678", "変更：担当者の氏名");
        assertThat(applications.received).isEmpty();

        HttpResponse<String> done = send(answers(form), "step", "send");
        HttpResponse<String> again = send(answers(form), "step", "send");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("申し込みを受け付けました", "2024-0001", "2025年1月5日", "soumu@aozora.example.jp", "株式会社若草");
        assertThat(again.body()).contains("2024-0001");
        assertThat(applications.received).hasSize(1);
        Applicant applicant = applications.received.values().iterator().next().applicant();
        assertThat(applicant.name().display()).isEqualTo("(株)若草");
        assertThat(applicant.contact().email()).isEqualTo("hanako@wakakusa.example.jp");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_nothing_typed_is_lost() {
        Map<String, String> answers = answers(form());
        answers.put("contact-email", "nobody");
        answers.put("contact-phone", "abc");
        answers.put("corporate-number", "1234");
        answers.remove("kana");
        answers.remove("consent");
        HttpResponse<String> page = send(answers, "step", "send");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>エラー：入会申し込み", "（5件）", "団体名のフリガナを入力してください。")
                .contains("href=\"#contact-email\"", "href=\"#contact-phone\"", "href=\"#corporate-number\"")
                .contains("href=\"#kana\"", "href=\"#consent\"", "value=\"nobody\"", "value=\"1234\"");
        assertThat(applications.received).isEmpty();
    }

    @Test
    void an_answer_is_changed_on_the_form_that_still_has_all_others() {
        HttpResponse<String> page = send(answers(form()), "change", "contact-name");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsPattern("<input id=\"contact-name\"[^>]* autofocus>");
        assertThat(page.body()).contains("value=\"水野 花子\"", "value=\"株式会社若草\"", "checked");
    }

    @Test
    void another_language_keeps_what_was_typed() {
        HttpResponse<String> page =
                post("/join?lang=en", with(answers(form()), "step", "language"), "Origin", door.origin());
        assertThat(page.body()).contains("<html lang=\"en\">", "Membership application", "value=\"株式会社若草\"");
        assertThat(page.body()).contains("Regular member").doesNotContain("!web.");
    }

    @Test
    void what_was_typed_is_shown_as_text_never_as_markup() {
        Map<String, String> answers = answers(form());
        answers.put("remarks", "</textarea><script>alert(1)</script>");
        answers.put("name", "\"><script>alert(2)</script>");
        for (String step : List.of("check", "language", "send")) {
            assertThat(send(answers, "step", step).body())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script");
        }
    }

    @Test
    void a_form_of_another_site_is_refused() {
        Map<String, String> answers = with(answers(form()), "step", "send");
        assertThat(post("/join", answers, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(post("/join", answers).statusCode()).isEqualTo(403);
        assertThat(applications.received).isEmpty();
    }

    @Test
    void what_fills_in_the_hidden_field_is_told_so_and_not_taken_in() {
        Map<String, String> answers = answers(form());
        answers.put("contact-time", "always");
        HttpResponse<String> page = send(answers, "step", "send");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("自動的な送信");
        assertThat(applications.received).isEmpty();
    }

    @Test
    void nobody_sends_applications_in_heaps() {
        for (int i = 0; i < 10; i++) {
            assertThat(send(answers(form()), "step", "send").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = send(answers(form()), "step", "send");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(refused.body()).contains("60分ほど待ってから");
        assertThat(applications.received).hasSize(10);
    }

    @Test
    void a_form_larger_than_any_real_one_is_refused() {
        Map<String, String> answers = answers(form());
        answers.put("remarks", "長".repeat(10_000));
        assertThat(send(answers, "step", "send").statusCode()).isEqualTo(413);
        answers.put("remarks", "長".repeat(2_001));
        assertThat(send(answers, "step", "send").statusCode()).isEqualTo(422);
    }

    @Test
    void an_id_that_is_none_gets_a_new_one_and_a_closed_page_is_not_there() {
        assertThat(send(answers("nonsense"), "step", "send").statusCode()).isEqualTo(200);
        try (OpenDoor closed = OpenDoor.open()) {
            assertThat(closed.get("/join").statusCode()).isEqualTo(404);
            assertThat(closed.post("/join", "step=send", "Origin", closed.origin())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void who_writes_from_abroad_needs_no_postal_code() {
        Map<String, String> answers = answers(form());
        answers.remove("postal-code");
        assertThat(send(answers, "step", "check").body()).contains("href=\"#postal-code\"");
        answers.put("prefecture", "海外");
        assertThat(send(answers, "step", "check").statusCode()).isEqualTo(200);
    }

    private String form() {
        Matcher found = FORM.matcher(door.get("/join").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> send(Map<String, String> answers, String name, String value) {
        return post("/join", with(answers, name, value), "Origin", door.origin());
    }

    private HttpResponse<String> post(String path, Map<String, String> answers, String... headers) {
        String body = answers.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return door.post(path, body, headers);
    }

    private static Map<String, String> with(Map<String, String> answers, String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(answers);
        all.put(name, value);
        return all;
    }

    private static Map<String, String> answers(String form) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("form", form);
        answers.put("name", "株式会社若草");
        answers.put("kana", "わかくさ");
        answers.put("postal-code", "〒１００－０００１");
        answers.put("prefecture", "東京都");
        answers.put("municipality", "千代田区");
        answers.put("street", "千代田1-1");
        answers.put("phone", "０３－１２３４－５６７８");
        answers.put("category", "regular");
        answers.put("representative-name", "若草 太郎");
        answers.put("contact-name", "水野 花子");
        answers.put("contact-kana", "みずの はなこ");
        answers.put("contact-email", "hanako＠wakakusa.example.jp");
        answers.put("contact-phone", "03-1234-5679");
        answers.put("consent", "yes");
        return answers;
    }
}
