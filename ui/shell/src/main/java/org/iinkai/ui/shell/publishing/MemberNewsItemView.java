package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.data.Id;
import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One item that members read. */
public final class MemberNewsItemView extends Div implements BeforeEnterObserver {

    private final News news;

    /** Made by the host. */
    public MemberNewsItemView(News news) {
        this.news = news;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        NewsItem item =
                news.forMember(Id.of(event.getRouteParameters().get("id").orElse("")));
        Paragraph text = new Paragraph(item.text());
        text.addClassName("iinkai-lines");
        removeAll();
        add(
                new BackLink(PublishingPaths.NEWS, Words.text("shell.news.back")),
                new PageHeader(item.title()).lead(Dates.day(item.on())),
                text);
    }
}
