package org.iinkai.web.news;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.documents.Document;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.web.pages.OtherLanguage;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.pages.Printed;
import org.iinkai.web.pages.Speech;
import org.iinkai.web.pages.Template;
import org.iinkai.web.pages.Template.Markup;

/** What is new, and one item of it. */
final class NewsSheets {

    private static final String DOCUMENT = "document:";
    private static final String EVENT = "event:";

    private final NewsRoom room;
    private final Pages pages;
    private final Template list = Template.of("news-list.html");
    private final Template line = Template.of("news-list-item.html");
    private final Template sheet = Template.of("news.html");
    private final Template link = Template.of("news-link.html");
    private final Template head = Template.of("news-head.html");

    NewsSheets(NewsRoom room, Pages pages) {
        this.room = room;
        this.pages = pages;
    }

    String association(Locale locale) {
        return room.association().nameOn(LocalDate.now(room.clock())).name().in(locale);
    }

    void list(ServerRequest request, ServerResponse response, Page<NewsItem> page) {
        Locale locale = Speech.of(request);
        String title = pages.text(locale, "web.news.title");
        Map<String, Object> values = common(locale, "/news");
        values.put("title", title);
        values.put("lead", page.rows().isEmpty() ? pages.text(locale, "web.news.none") : "");
        values.put(
                "items",
                Printed.joined(page.rows().stream()
                        .map(item -> line.with(Map.of(
                                "id", item.id(),
                                "lang", locale.getLanguage(),
                                "iso", item.on(),
                                "day", Printed.day(item.on(), locale),
                                "title", item.title())))
                        .toList()));
        values.put("more", page.hasNext() ? more(page.next(), locale) : new Markup(""));
        pages.sendPublic(request, response, title, list.with(values), head(locale));
    }

    private Markup more(List<String> next, Locale locale) {
        String target =
                "/news?day=%s&after=%s&lang=%s".formatted(next.getFirst(), next.getLast(), locale.getLanguage());
        return link.with(Map.of("target", target, "label", pages.text(locale, "web.news.older")));
    }

    void item(ServerRequest request, ServerResponse response, NewsItem item) {
        Locale locale = Speech.of(request);
        Map<String, Object> values = common(locale, "/news/" + item.id());
        values.put("title", item.title());
        values.put("iso", item.on());
        values.put("day", Printed.day(item.on(), locale));
        values.put("text", Printed.linked(item.text()));
        values.put("about", about(item, locale));
        values.put("all", pages.text(locale, "web.news.all"));
        pages.sendPublic(request, response, item.title(), sheet.with(values), head(locale));
    }

    /** Leads to the document or event that it is about, as long as everybody may see that. */
    private Markup about(NewsItem item, Locale locale) {
        String target = "";
        if (item.subject().startsWith(DOCUMENT)) {
            target = document(Id.of(item.subject().substring(DOCUMENT.length())))
                    .map(title -> "/documents/" + item.subject().substring(DOCUMENT.length()))
                    .orElse("");
        } else if (item.subject().startsWith(EVENT)) {
            target = "/events/" + item.subject().substring(EVENT.length());
        }
        String key = item.subject().startsWith(DOCUMENT) ? "web.news.document" : "web.news.event";
        return target.isEmpty()
                ? new Markup("")
                : link.with(
                        Map.of("target", target + "?lang=" + locale.getLanguage(), "label", pages.text(locale, key)));
    }

    private Optional<String> document(Id<Document> id) {
        try {
            return Optional.of(room.documents().document(id).title());
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private Markup head(Locale locale) {
        return head.with(Map.of("title", association(locale)));
    }

    private Map<String, Object> common(Locale locale, String path) {
        Map<String, Object> values = new HashMap<>();
        values.put("association", association(locale));
        values.put("lang", locale.getLanguage());
        values.put("other", OtherLanguage.code(locale));
        values.put("other-name", OtherLanguage.name(locale));
        values.put("path", path);
        return values;
    }
}
