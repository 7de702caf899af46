package org.iinkai.core.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.api.publishing.Publication;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Positions;
import org.iinkai.core.publishing.NewsMapper.Audience;

/** What the website and the members' page show. */
record NewsDesk(Foundation foundation, NewsMapper mapper) implements News {

    @Override
    public Page<NewsItem> all(PageRequest page) {
        return page(Audience.PUBLIC, page);
    }

    @Override
    public NewsItem item(Id<Publication> id) {
        return item(Audience.PUBLIC, id);
    }

    @Override
    public Page<NewsItem> forMembers(PageRequest page) {
        foundation.access().caller();
        return page(Audience.MEMBERS, page);
    }

    @Override
    public NewsItem forMember(Id<Publication> id) {
        foundation.access().caller();
        return item(Audience.MEMBERS, id);
    }

    private NewsItem item(Audience audience, Id<Publication> id) {
        return foundation
                .transactions()
                .read(() -> mapper.item(audience, id))
                .orElseThrow(() -> new NotFound("news " + id));
    }

    private Page<NewsItem> page(Audience audience, PageRequest page) {
        LocalDate day = Positions.day(page);
        UUID id = Positions.id(page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        mapper.page(audience, day, id, page.size() + 1),
                        page,
                        item -> List.of(item.on().toString(), item.id().toString()),
                        Total.bounded(mapper.count(audience, Total.BOUND + 1))));
    }
}
