package org.iinkai.core.calendar;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.ParticipationMapper.Standing;
import org.iinkai.core.part.Foundation;

/** The places of events. Whoever takes or gives back one holds the event's row, so that nobody counts at the same time. */
final class Places {

    private final Foundation foundation;
    private final EventMapper events;
    private final ParticipationMapper participations;

    Places(Foundation foundation, EventMapper events, ParticipationMapper participations) {
        this.foundation = foundation;
        this.events = events;
        this.participations = participations;
    }

    void take(Enrol request) {
        EventRow event = locked(request.event());
        if (participations.standing(request.id()).isPresent()) {
            return;
        }
        check(request);
        if (event.status() == Event.Status.CANCELLED) {
            throw new Refused("core.refused.event-cancelled", event.title());
        }
        if (participations.hasPlace(request.event(), request.person())) {
            throw new Refused("core.refused.enrolled-already", event.title()).at("person");
        }
        if (event.capacity().isPresent()
                && participations.taken(request.event()) >= event.capacity().getAsInt()) {
            throw new Refused(
                    "core.refused.event-full", event.title(), event.capacity().getAsInt());
        }
        participations.add(request, foundation.clock().instant());
        audit("core.audit.enrolled", request.id(), request.event());
    }

    private void check(Enrol request) {
        if (!participations.hasPerson(request.person())) {
            throw new NotFound("person " + request.person());
        }
        request.company().filter(company -> !participations.hasCompany(company)).ifPresent(company -> {
            throw new NotFound("company " + company);
        });
    }

    void giveBack(Id<Participation> id) {
        Standing standing = settled(id);
        if (standing.status() != Status.CANCELLED) {
            participations.status(id, Status.CANCELLED);
            audit("core.audit.withdrawn", id, standing.eventId());
        }
    }

    void attendance(Id<Participation> id, boolean came) {
        Standing standing = settled(id);
        if (standing.status() == Status.CANCELLED) {
            throw new Refused("core.refused.participation-cancelled");
        }
        Status status = came ? Status.ATTENDED : Status.ABSENT;
        if (standing.status() != status) {
            participations.status(id, status);
            audit(came ? "core.audit.attended" : "core.audit.absent", id, standing.eventId());
        }
    }

    /** How a participation stands, with its event locked, so that it stays that way. */
    private Standing settled(Id<Participation> id) {
        locked(standing(id).eventId());
        return standing(id);
    }

    private Standing standing(Id<Participation> id) {
        return participations.standing(id).orElseThrow(() -> new NotFound("participation " + id));
    }

    private EventRow locked(Id<Event> id) {
        return events.locked(id).orElseThrow(() -> new NotFound("event " + id));
    }

    private void audit(String action, Id<Participation> id, Id<Event> event) {
        foundation.audit().record(action, "participation:" + id, "event:" + event);
    }
}
