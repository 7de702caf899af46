package org.iinkai.core.portal;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.PortalPlaces;
import org.iinkai.core.part.Foundation;

/** Places that companies take by themselves. */
final class PlaceDesk implements PortalPlaces {

    private final Foundation foundation;
    private final PortalMapper mapper;
    private final OwnCompanies own;
    private final Events events;

    PlaceDesk(Foundation foundation, PortalMapper mapper, OwnCompanies own, Events events) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.own = own;
        this.events = events;
    }

    @Override
    public List<Attendee> attendees(Id<Company> company, Id<Event> event) {
        return foundation.transactions().read(() -> {
            own.contact(company);
            return mapper.attendees(company, event, own.today());
        });
    }

    @Override
    public void enrol(Enrol request) {
        Id<Company> company = request.company().orElseThrow(() -> new NotFound("no company"));
        var contact = own.contact(company);
        foundation.transactions().write(() -> {
            boolean isOurs = mapper.attendees(company, request.event(), own.today()).stream()
                    .anyMatch(one -> one.person().equals(request.person()));
            if (!isOurs) {
                throw OwnCompanies.foreign(contact.caller(), "person " + request.person());
            }
            Deputy.run(
                    contact.caller(),
                    () -> {
                        checkToCome(events.event(request.event()));
                        events.enrol(request);
                    },
                    CoreRight.EVENTS_READ,
                    CoreRight.EVENTS_CHANGE);
        });
    }

    private void checkToCome(Event event) {
        LocalDate first = event.sessions().getFirst().day();
        if (event.status() == Event.Status.HELD || first.isBefore(own.today())) {
            throw new Refused("core.refused.event-over", event.title());
        }
    }

    @Override
    public void giveBack(Id<Company> company, Id<Participation> place) {
        var contact = own.contact(company);
        foundation.transactions().write(() -> {
            if (mapper.eventOf(company, place, own.today()).isEmpty()) {
                throw OwnCompanies.foreign(contact.caller(), "place " + place);
            }
            Deputy.run(contact.caller(), () -> events.withdraw(place), CoreRight.EVENTS_CHANGE);
        });
    }
}
