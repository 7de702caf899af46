package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.OpenEvent.State;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Colleague;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalPlace;
import org.iinkai.api.portal.PortalPlaces;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.OpenEventWords;

/** An event for a member company: what it is, who of the company takes part, and signing several people up at once. */
public final class PortalEventView extends Div implements BeforeEnterObserver {

    private final Portal portal;
    private final PortalEvents events;
    private final PortalPlaces places;
    private final Colleagues colleagues;

    /** Made by the host. */
    public PortalEventView(Portal portal, PortalEvents events, PortalPlaces places, Colleagues colleagues) {
        this.portal = portal;
        this.events = events;
        this.places = places;
        this.colleagues = colleagues;
        addClassNames("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                PortalView.company(event),
                Id.of(event.getRouteParameters().get("event").orElse("")));
    }

    private void show(Id<Company> company, Id<Event> id) {
        removeAll();
        portal.company(company);
        OpenEvent event = events.event(company, id);
        add(
                new BackLink(
                        PortalViews.HOME + "/" + company + "/events", Words.text("shell.portal.events.back-to-list")),
                new PageHeader(OpenEventWords.title(event)).beside(OpenEventWords.badge(event)),
                OpenEventWords.facts(event));
        List<PortalPlace> taken = events.places(company).stream()
                .filter(place -> place.event().equals(id))
                .toList();
        if (!taken.isEmpty()) {
            add(
                    new H2(Words.text("shell.portal.events.own")),
                    new CompanyPlaces(company, taken, events, () -> show(company, id)));
        }
        add(new H2(Words.text("shell.portal.events.apply")), application(company, event));
    }

    private Component application(Id<Company> company, OpenEvent event) {
        if (event.state() != State.OPEN && event.state() != State.FULL) {
            return new EmptyState(Words.text(
                    event.state() == State.LATER ? "shell.portal.events.not-yet" : "shell.portal.events.not-open"));
        }
        RecordForm form = new RecordForm(Words.text("shell.portal.events.submit"));
        form.addClassName("iinkai-form-page");
        ApplicationFields fields =
                new ApplicationFields(form, event, places.attendees(company, event.id()), email(company));
        form.onSubmit(() -> {
            tell(events.apply(fields.request(company)));
            show(company, event.id());
        });
        return form;
    }

    private String email(Id<Company> company) {
        return colleagues.of(company).stream()
                .filter(Colleague::isSelf)
                .map(Colleague::email)
                .findFirst()
                .orElse("");
    }

    private static void tell(SignedUp result) {
        long waiting = result.people().stream()
                .filter(place -> place.waiting().isPresent())
                .count();
        if (waiting == 0) {
            Notices.done("shell.portal.events.applied", result.people().size(), result.receipt());
        } else {
            Notices.done("shell.portal.events.applied-waiting", result.people().size(), result.receipt(), waiting);
        }
    }
}
