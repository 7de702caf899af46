package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.OpenList;
import org.iinkai.api.mailings.Subscribe;
import org.iinkai.api.mailings.Subscriber;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.text.Localized;
import org.iinkai.web.mailings.SubscribingDesk;
import org.iinkai.web.mailings.SubscribingPages;

class SubscribingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Id<MailingList> NEWS = Id.of("0195c9a2-0000-7000-8000-000000000001");
    private static final Id<MailingList> TENDERS = Id.of("0195c9a2-0000-7000-8000-000000000002");
    private static final String TOKEN = "t".repeat(43);

    private final InMemory subscribing = new InMemory();
    private final OpenDoor door = OpenDoor.with(
            new SubscribingPages(new SubscribingDesk(subscribing, OneName.BLUE_SKY, CLOCK), new FileTexts()));

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void the_form_shows_what_one_agrees_to_and_needs_no_script() {
        HttpResponse<String> page = door.get("/subscribe");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"ja\">", "青空協会", "ニュース", "月に1回", "ニュースに同意します。", "/privacy-policy")
                .doesNotContain("<script", "!web.");
        assertThat(door.get("/subscribe?lang=en").body()).contains("Subscribe to mailings", "News");
    }

    @Test
    void what_is_wrong_is_told_at_once_and_nothing_is_lost() {
        HttpResponse<String> page = post("/subscribe", Map.of("email", "nobody", "name", "水野<b>"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "href=\"#email\"",
                        "href=\"#consent\"",
                        "href=\"#list-news\"",
                        "value=\"nobody\"",
                        "水野&lt;b&gt;");
        assertThat(subscribing.requests).isEmpty();
    }

    @Test
    void whoever_asks_gets_the_same_answer() {
        HttpResponse<String> page = post(
                "/subscribe",
                Map.of("email", "ｈａｎａｋｏ＠example.jp", "list-news", "yes", "consent", "yes", "company", "見本商事"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("確認のメールをお送りします").doesNotContain("hanako");
        assertThat(subscribing.requests).singleElement().satisfies(request -> {
            assertThat(request.to().address()).isEqualTo("hanako@example.jp");
            assertThat(request.lists()).containsExactly(NEWS);
        });
        post("/subscribe", Map.of("email", "m@example.jp", "list-news", "yes", "consent", "yes", "contact-time", "9"));
        assertThat(subscribing.requests).hasSize(1);
    }

    @Test
    void looking_a_hundred_times_changes_nothing_and_pressing_does() {
        for (int look = 0; look < 100; look++) {
            assertThat(door.get("/subscribe/confirm/" + TOKEN).statusCode()).isEqualTo(200);
            assertThat(door.get("/unsubscribe/" + TOKEN).statusCode()).isEqualTo(200);
        }
        assertThat(subscribing.confirmed).isFalse();
        assertThat(subscribing.stopped).isEmpty();
        assertThat(post("/subscribe/confirm/" + TOKEN, Map.of()).body()).contains("購読を始めました");
        assertThat(subscribing.confirmed).isTrue();

        HttpResponse<String> page = post("/unsubscribe/" + TOKEN, Map.of("list-" + NEWS, "yes"));
        assertThat(page.body()).contains("配信を停止しました");
        assertThat(subscribing.stopped).containsExactly(NEWS);
        assertThat(door.get("/unsubscribe/" + TOKEN).body()).contains("入札情報").doesNotContain("<strong>");
    }

    @Test
    void a_mail_program_stops_everything_with_one_press_from_anywhere() {
        HttpResponse<String> page = door.post(
                "/unsubscribe/" + TOKEN,
                "List-Unsubscribe=One-Click",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "cross-site");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(subscribing.stopped).containsExactlyInAnyOrder(NEWS, TENDERS);
        HttpResponse<String> bare =
                door.post("/subscribe/confirm/" + TOKEN, "", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(bare.statusCode()).isEqualTo(403);
    }

    @Test
    void a_link_that_is_none_says_nothing() {
        assertThat(door.get("/unsubscribe/other").statusCode()).isEqualTo(404);
        assertThat(post("/unsubscribe/other", Map.of()).statusCode()).isEqualTo(404);
        assertThat(door.get("/subscribe/confirm/other").statusCode()).isEqualTo(404);
        assertThat(post("/subscribe/confirm/other", Map.of()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return door.post(path, body, "Content-Type", "application/x-www-form-urlencoded", "Origin", door.origin());
    }

    private static final class InMemory implements Subscribing {

        private final List<Subscribe> requests = new ArrayList<>();
        private final Set<Id<MailingList>> stopped = new HashSet<>();
        private boolean confirmed;

        @Override
        public List<OpenList> open() {
            return List.of(new OpenList(
                    NEWS, "news", new Localized("ニュース", "News"), new Localized("月に1回", ""), "ニュースに同意します。"));
        }

        @Override
        public void subscribe(Subscribe request) {
            requests.add(request);
        }

        @Override
        public Optional<Subscriber> toConfirm(String token) {
            return subscriber(token);
        }

        @Override
        public boolean confirm(String token) {
            confirmed = confirmed || token.equals(TOKEN);
            return token.equals(TOKEN);
        }

        @Override
        public Optional<Subscriber> subscriber(String token) {
            return token.equals(TOKEN)
                    ? Optional.of(new Subscriber(
                            "h…@example.jp",
                            List.of(
                                    new Subscriber.Line(
                                            NEWS,
                                            new Localized("ニュース", ""),
                                            new Localized("月に1回", ""),
                                            !stopped.contains(NEWS)),
                                    new Subscriber.Line(
                                            TENDERS,
                                            new Localized("入札情報", ""),
                                            new Localized("随時", ""),
                                            !stopped.contains(TENDERS)))))
                    : Optional.empty();
        }

        @Override
        public boolean stop(String token, Set<Id<MailingList>> lists) {
            stopped.addAll(lists);
            return true;
        }
    }
}
