package org.iinkai.web.news;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.api.text.Texts;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.stream.LateAnswer;

/** The pages of news that everybody may read, the feed of the newest, and the map of what machines may find. */
public final class NewsPages implements HttpService {

    private static final String ID = "[0-9a-fA-F]+-[0-9a-fA-F-]+";
    private static final int ON_A_PAGE = 20;
    private static final int IN_FEED = 50;

    private final NewsRoom room;
    private final Pages pages;
    private final NewsSheets sheets;

    /** The pages over what stands behind them. */
    public NewsPages(NewsRoom room, Texts texts) {
        this.room = room;
        this.pages = new Pages(texts);
        this.sheets = new NewsSheets(room, pages);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/news", this::list);
        rules.get("/news/feed.xml", this::feed);
        rules.get("/news/{id:" + ID + "}", this::show);
        rules.get("/sitemap.xml", this::map);
        rules.get("/robots.txt", this::robots);
    }

    private void list(ServerRequest request, ServerResponse response) {
        PageRequest page = PageRequest.first(ON_A_PAGE);
        String day = request.query().first("day").orElse("");
        String id = request.query().first("after").orElse("");
        try {
            sheets.list(request, response, room.news().all(day.isEmpty() ? page : page.behind(List.of(day, id))));
        } catch (Refused noPosition) {
            pages.nothing(request, response);
        }
    }

    private void show(ServerRequest request, ServerResponse response) {
        Optional<NewsItem> item = item(request);
        if (item.isEmpty()) {
            pages.nothing(request, response);
        } else {
            sheets.item(request, response, item.get());
        }
    }

    private Optional<NewsItem> item(ServerRequest request) {
        try {
            return Optional.of(
                    room.news().item(Id.of(request.path().pathParameters().get("id"))));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    private void feed(ServerRequest request, ServerResponse response) {
        String title = sheets.association(Speech.of(request));
        NewsFeed feed = new NewsFeed(room.product(), title, room.clock());
        byte[] written =
                feed.written(room.news().all(PageRequest.first(IN_FEED)).rows());
        String tag = "\"" + Integer.toHexString(Arrays.hashCode(written)) + "\"";
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=300");
        if (request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(tag::equals)
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, "application/atom+xml; charset=utf-8");
        response.send(written);
    }

    private void map(ServerRequest request, ServerResponse response) {
        LateAnswer answer = new LateAnswer(response, headers -> {
            headers.set(HeaderNames.CONTENT_TYPE, "application/xml; charset=utf-8");
            headers.set(HeaderNames.CACHE_CONTROL, "public, max-age=3600");
        });
        new SiteMap(room).write(answer);
        answer.end();
    }

    private void robots(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "public, max-age=3600");
        String rules = """
                User-agent: *
                Allow: /news
                Allow: /documents
                Allow: /events
                Allow: /assets
                Disallow: /

                Sitemap: %s
                """.formatted(room.product().resolve("/sitemap.xml"));
        response.send(rules.getBytes(UTF_8));
    }
}
