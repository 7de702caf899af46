package org.iinkai.ui.shell.publishing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.PublicationFilter;
import org.iinkai.api.publishing.PublicationRow;
import org.iinkai.api.publishing.Publications;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** What the association makes known, the one changed last first. */
public final class PublishingView extends ListPage<PublicationRow> {

    private final Publications publications;

    /** Made by the host. */
    public PublishingView(Publications publications, Bodies bodies, Access access) {
        super("shell.publishing");
        this.publications = publications;
        Map<String, String> names = BodyNames.of(bodies);
        link("title", PublicationRow::title, row -> PublishingPaths.publication(row.id()))
                .width("24rem");
        column("status", row -> PublishingWords.status(row.status()))
                .shownAs(row -> PublishingWords.badge(row.status()))
                .width("8rem");
        column("channels", PublishingView::channels).width("10rem");
        column("goes-out", row -> row.goesOutAt().map(Dates::moment).orElse("")).width("11rem");
        column("body", row -> PublishingWords.body(row.body(), names));
        column("changed", row -> Dates.moment(row.changedAt())).notOnCard();
        filters()
                .choice("status", Words.text("shell.publishing.column.status"), PublishingWords.statuses())
                .choice("body", Words.text("shell.publishing.column.body"), names);
        if (access.maySomewhere(CoreRight.PUBLISHING_CHANGE)) {
            Button channels = new Button(
                    Words.text("shell.publishing.channels"),
                    click -> UI.getCurrent().navigate(PublishingPaths.CHANNELS));
            Button add = new Button(
                    Words.text("shell.publishing.add"), click -> UI.getCurrent().navigate(PublishingPaths.NEW));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions(channels, add);
        }
    }

    private static String channels(PublicationRow row) {
        String done = Words.text("shell.publishing.done-of", row.done(), row.channels());
        return row.failed() == 0 ? done : Words.text("shell.publishing.with-failed", done, row.failed());
    }

    @Override
    protected Page<PublicationRow> find(ListQuery query, PageRequest request) {
        Optional<Status> status = Arrays.stream(Status.values())
                .filter(each -> each.name().equals(query.filter("status")))
                .findFirst();
        return publications.find(new PublicationFilter(query.text(), status, query.filter("body"), ""), request);
    }
}
