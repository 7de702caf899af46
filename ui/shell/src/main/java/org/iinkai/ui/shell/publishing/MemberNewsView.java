package org.iinkai.ui.shell.publishing;

import java.util.Optional;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;

/** What members read, the newest first; for whoever is signed in. */
public final class MemberNewsView extends ListPage<NewsItem> {

    private final News news;

    /** Made by the host. */
    public MemberNewsView(News news) {
        super("shell.news");
        this.news = news;
        date("on", item -> Optional.of(item.on())).width("9rem");
        link("title", NewsItem::title, item -> PublishingPaths.news(item.id()));
        filters().withoutText().setVisible(false);
        withoutDownload();
    }

    @Override
    protected Page<NewsItem> find(ListQuery query, PageRequest request) {
        return news.forMembers(request);
    }
}
