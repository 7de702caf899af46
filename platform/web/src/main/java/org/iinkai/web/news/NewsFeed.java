package org.iinkai.web.news;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;

import org.iinkai.api.publishing.NewsItem;

/** The newest news as an Atom feed (RFC 4287). */
final class NewsFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final URI product;
    private final String title;
    private final Clock clock;

    NewsFeed(URI product, String title, Clock clock) {
        this.product = product;
        this.title = title;
        this.clock = clock;
    }

    byte[] written(List<NewsItem> items) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XmlText xml = XmlText.begin(out, "feed", ATOM);
            xml.line("id", product.resolve("/news").toString());
            xml.line("title", title);
            xml.line("updated", updated(items).toString());
            xml.empty(
                    "link",
                    "rel",
                    "self",
                    "href",
                    product.resolve("/news/feed.xml").toString());
            xml.empty(
                    "link", "rel", "alternate", "href", product.resolve("/news").toString());
            xml.open("author");
            xml.line("name", title);
            xml.close();
            for (NewsItem item : items) {
                entry(xml, item);
            }
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("feed can't be written", e);
        }
        return out.toByteArray();
    }

    private void entry(XmlText xml, NewsItem item) throws XMLStreamException {
        String address = product.resolve("/news/" + item.id()).toString();
        xml.open("entry");
        xml.line("id", "urn:uuid:" + item.id());
        xml.line("title", item.title());
        xml.line("published", start(item.on()).toString());
        xml.line("updated", item.changedAt().toString());
        xml.empty("link", "rel", "alternate", "href", address);
        xml.line("content", item.text());
        xml.close();
    }

    private Instant updated(List<NewsItem> items) {
        return items.stream()
                .map(NewsItem::changedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
