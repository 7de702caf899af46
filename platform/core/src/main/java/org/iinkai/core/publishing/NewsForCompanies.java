package org.iinkai.core.publishing;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.api.text.Phrase;

/** The newest news for members on a company's own page. */
record NewsForCompanies(News news) implements PortalPart {

    static final String TITLE = "core.records.news";

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        Page<NewsItem> page = news.forMembers(PageRequest.first(most));
        List<PortalItems.Item> items =
                page.rows().stream().map(NewsForCompanies::item).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalItems(
                        items, Math.max(items.size(), page.total().count())));
    }

    private static PortalItems.Item item(NewsItem item) {
        return new PortalItems.Item(
                Phrase.plain(item.title()), Optional.of(item.on()), false, Phrase.none(), "member-news/" + item.id());
    }
}
