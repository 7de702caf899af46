package org.iinkai.web.news;

import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;

import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.PublicDocument;
import org.iinkai.api.publishing.NewsItem;

/** All public pages for machines that look for them (sitemaps.org), written as they are read. */
final class SiteMap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int AT_ONCE = 500;
    /** What the protocol allows in one file. */
    private static final int MOST = 50_000;

    private final NewsRoom room;

    SiteMap(NewsRoom room) {
        this.room = room;
    }

    void write(OutputStream to) {
        try {
            XmlText xml = XmlText.begin(to, "urlset", NAMESPACE);
            for (String page : new String[] {"/news", "/documents", "/events"}) {
                address(xml, page, "");
            }
            for (OpenEvent event : room.events().open()) {
                address(xml, "/events/" + event.id(), "");
            }
            for (PublicDocument document : room.documents().all()) {
                address(xml, "/documents/" + document.id(), "");
            }
            news(xml);
            xml.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("map of the site can't be written", e);
        }
    }

    private void news(XmlText xml) throws XMLStreamException {
        int written = 0;
        PageRequest request = PageRequest.first(AT_ONCE);
        Page<NewsItem> page = room.news().all(request);
        while (true) {
            for (NewsItem item : page.rows()) {
                address(xml, "/news/" + item.id(), item.changedAt().toString());
                written++;
            }
            if (!page.hasNext() || written + AT_ONCE > MOST) {
                return;
            }
            page = room.news().all(request.behind(page.next()));
        }
    }

    private void address(XmlText xml, String path, String changed) throws XMLStreamException {
        xml.open("url");
        xml.line("loc", room.product().resolve(path).toString());
        if (!changed.isEmpty()) {
            xml.line("lastmod", changed);
        }
        xml.close();
    }
}
