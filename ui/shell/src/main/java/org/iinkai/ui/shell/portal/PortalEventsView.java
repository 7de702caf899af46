package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;

import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalPlace;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.OpenEventWords;

/** Events for a member company: what is to come, and who of it takes or took part in what. */
public final class PortalEventsView extends Div implements BeforeEnterObserver {

    private final Portal portal;
    private final PortalEvents events;

    /** Made by the host. */
    public PortalEventsView(Portal portal, PortalEvents events) {
        this.portal = portal;
        this.events = events;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PortalView.company(event));
    }

    private void show(Id<Company> company) {
        removeAll();
        String name = portal.company(company).name();
        List<OpenEvent> open = events.toCome(company);
        List<PortalPlace> places = events.places(company);
        List<PortalPlace> coming =
                places.reversed().stream().filter(place -> !place.isOver()).toList();
        List<PortalPlace> past = places.stream().filter(PortalPlace::isOver).toList();
        add(
                new BackLink(PortalViews.HOME + "/" + company, Words.text("shell.portal.events.back", name)),
                new PageHeader(Words.text("shell.portal.events.title")).lead(Words.text("shell.portal.events.lead")),
                section(
                        "shell.portal.events.to-come",
                        open.isEmpty() ? nothing("shell.portal.events.none") : table(company, open)),
                section("shell.portal.events.coming", places(company, coming, "shell.portal.events.none-coming")));
        if (!past.isEmpty()) {
            add(section("shell.portal.events.past", places(company, past, "")));
        }
    }

    private static Section section(String titleKey, Component content) {
        return new Section(new H2(Words.text(titleKey)), content);
    }

    private static Component nothing(String key) {
        return new EmptyState(Words.text(key));
    }

    private Component places(Id<Company> company, List<PortalPlace> places, String emptyKey) {
        return places.isEmpty() ? nothing(emptyKey) : new CompanyPlaces(company, places, events, () -> show(company));
    }

    private static Component table(Id<Company> company, List<OpenEvent> open) {
        SmallTable table = new SmallTable(
                Words.text("shell.portal.events.to-come"),
                Words.text("shell.calendar.column.event"),
                Words.text("shell.calendar.column.day"),
                Words.text("shell.calendar.column.place"),
                Words.text("shell.portal.events.column.free"),
                Words.text("shell.portal.events.column.deadline"),
                Words.text("shell.calendar.column.status"));
        open.forEach(event -> table.row(
                new Anchor(PortalViews.HOME + "/" + company + "/events/" + event.id(), OpenEventWords.title(event)),
                SmallTable.text(OpenEventWords.when(event)),
                SmallTable.text(event.sessions().getFirst().place()),
                SmallTable.text(OpenEventWords.free(event)),
                SmallTable.text(OpenEventWords.deadline(event)),
                OpenEventWords.badge(event)));
        return table;
    }
}
