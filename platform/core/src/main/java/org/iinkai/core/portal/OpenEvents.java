package org.iinkai.core.portal;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.OpenEvent.State;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalEvents;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.text.Phrase;

/** Events that people can be signed up for now. */
record OpenEvents(PortalEvents events) implements PortalPart {

    static final String TITLE = "core.records.portal-open";

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        List<PortalItems.Item> open = events.toCome(company).stream()
                .filter(event -> event.state() == State.OPEN || event.state() == State.FULL)
                .map(event -> item(company, event))
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalItems(open.stream().limit(most).toList(), open.size()));
    }

    private static PortalItems.Item item(Id<Company> company, OpenEvent event) {
        return new PortalItems.Item(
                Phrase.plain(event.title()),
                event.sessions().stream().map(EventSession::day).findFirst(),
                false,
                Phrase.of(event.state() == State.OPEN ? "core.records.portal-taking" : "core.records.portal-waiting"),
                "portal/" + company + "/events/" + event.id());
    }
}
