package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A publication from its draft by a program to the page that everybody reads, the feed, and what machines may find. */
class NewsOverTheDoorTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HIDDEN = "content=\"noindex\"";

    @TempDir
    private static Path folder;

    private static OpenPlatform platform;

    @BeforeAll
    static void open() {
        platform = new OpenPlatform(folder);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    private static HttpResponse<String> post(String cookie, String path, String body, String version) {
        return version.isEmpty()
                ? platform.send(cookie, "POST", "/api/v1/publications" + path, body)
                : platform.send(cookie, "POST", "/api/v1/publications" + path, body, "If-Match", version);
    }

    private static String tag(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.headers().firstValue("ETag").orElse("");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return platform.send("", "GET", path, "", headers);
    }

    private static String published(String title) throws InterruptedException {
        HttpResponse<String> draft = post(platform.everything, "", """
                {"publication":{"title":"%s","text":"詳しくは https://example.jp/a?b=1&c=2 をご覧ください。\\n\\n<script>",
                 "channels":{"website":{"title":"","text":""}}}}
                """.formatted(title), "");
        String id = JSON.readTree(draft.body()).path("id").asString();
        String submitted = tag(post(platform.everything, "/" + id + "/submit", "", tag(draft)));
        String approved = tag(post(platform.other, "/" + id + "/approve", "", submitted));
        tag(post(platform.everything, "/" + id + "/release", "{\"channels\":[\"website\"]}", approved));
        while (!state(id).equals("DONE")) {
            Thread.onSpinWait();
        }
        return id;
    }

    private static String state(String id) {
        JsonNode publication = JSON.readTree(platform.send(platform.everything, "GET", "/api/v1/publications/" + id, "")
                .body());
        return publication.at("/deliveries/0/state").asString();
    }

    @Test
    void what_was_released_stands_on_the_website_in_its_feed_and_on_its_map() throws Exception {
        String id = published("<手引き>の公開 & お願い");

        HttpResponse<String> page = get("/news/" + id);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "&lt;手引き&gt;の公開 &amp; お願い",
                        "<a href=\"https://example.jp/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">",
                        "&lt;script&gt;",
                        "/news/feed.xml")
                .doesNotContain(HIDDEN, "<script>");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/news").body()).contains("/news/" + id);
        assertThat(get("/news?day=x&after=y").statusCode()).isEqualTo(404);

        HttpResponse<String> feed = get("/news/feed.xml");
        assertThat(feed.body()).contains("urn:uuid:" + id, "&lt;手引き&gt;の公開 &amp; お願い");
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/news/feed.xml", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/sitemap.xml").body()).contains("/news/" + id + "</loc>");
    }

    @Test
    void machines_find_what_the_map_and_the_rules_name_and_nothing_else() {
        assertThat(get("/robots.txt").body()).contains("Disallow: /", "Sitemap: ", "/sitemap.xml");
        for (String open : new String[] {"/news", "/documents", "/events"}) {
            assertThat(get(open).body()).as(open).doesNotContain(HIDDEN);
            assertThat(get("/robots.txt").body()).contains("Allow: " + open + "\n");
        }
        for (String hidden : new String[] {"/sign-in", "/join", "/subscribe", "/privacy-policy"}) {
            assertThat(get(hidden).body()).as(hidden).contains(HIDDEN);
        }
        assertThat(get("/news/0198c0de-0000-7000-8000-00000000dead").statusCode())
                .isEqualTo(404);
    }
}
