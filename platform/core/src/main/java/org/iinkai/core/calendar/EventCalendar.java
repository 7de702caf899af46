package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.iinkai.api.access.Right;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.EventMapper.InCharge;
import org.iinkai.core.calendar.EventMapper.SessionRow;
import org.iinkai.core.part.Foundation;

/** The calendar in the database. */
final class EventCalendar implements Events {

    private final Foundation foundation;
    private final CalendarParts parts;
    private final EventMapper events;
    private final ParticipationMapper participations;
    private final Places places;
    private final Right toRead;
    private final Right toChange;

    EventCalendar(Foundation foundation, CalendarParts parts, Right toRead, Right toChange) {
        this.foundation = foundation;
        this.parts = parts;
        this.events = parts.events();
        this.participations = parts.participations();
        this.places = parts.places();
        this.toRead = toRead;
        this.toChange = toChange;
    }

    @Override
    public Events onBehalfOf(Right right) {
        return new EventCalendar(foundation, parts, right, right);
    }

    @Override
    public Event plan(PlanEvent request) {
        foundation.access().requireAny(toChange, request.bodies());
        return foundation.transactions().write(() -> {
            events.waitForOthers(request.id().toString());
            if (events.event(request.id()).isEmpty()) {
                add(request);
            }
            // a request repeated with the id of somebody else's event tells nothing of it
            foundation.access().requireAny(toChange, events.bodies(request.id()));
            return complete(request.id());
        });
    }

    private void add(PlanEvent request) {
        FiscalYear year = request.year();
        EventSeries series = parts.series().of(request.series());
        LocalDate firstDay = EventStore.firstDay(request.sessions());
        String scope = series.numbering().scope(firstDay, series.terms());
        EventRow event = new EventRow(
                request.id(),
                request.series(),
                foundation.numbering().next(request.series(), scope),
                year,
                request.title(),
                Event.Status.PLANNED,
                request.capacity(),
                1);
        events.add(event, scope, firstDay, EventStore.lastDay(request.sessions()));
        String[] bodies = request.bodies().toArray(String[]::new);
        if (events.addBodies(event.id(), bodies) < bodies.length) {
            throw new Refused("core.refused.body-unknown", String.join(" ", bodies)).at("bodies");
        }
        int position = 0;
        for (EventSession session : request.sessions()) {
            position++;
            events.addSession(event.id(), position, session);
        }
        audit("core.audit.event-planned", event, event.title());
    }

    @Override
    public Event event(Id<Event> id) {
        return foundation.transactions().read(() -> {
            foundation.access().requireAny(toRead, events.bodies(id));
            return complete(id);
        });
    }

    @Override
    public List<Event> events(String series, FiscalYear year) {
        if (!foundation.access().maySomewhere(toRead)) {
            foundation.access().require(toRead);
        }
        return foundation.transactions().read(() -> {
            Map<Id<Event>, List<String>> bodies = events.bodiesOf(series, year).stream()
                    .collect(groupingBy(InCharge::eventId, mapping(InCharge::body, toList())));
            Map<Id<Event>, List<EventSession>> sessions = events.sessionsOf(series, year).stream()
                    .collect(groupingBy(SessionRow::eventId, mapping(SessionRow::session, toList())));
            return events.events(series, year).stream()
                    .map(row -> row.with(
                            sessions.getOrDefault(row.id(), List.of()), bodies.getOrDefault(row.id(), List.of())))
                    .filter(event -> mayRead(event.bodies()))
                    .toList();
        });
    }

    private boolean mayRead(List<String> bodies) {
        return foundation.access().may(toRead)
                || bodies.stream().anyMatch(body -> foundation.access().may(toRead, body));
    }

    @Override
    public void hold(Id<Event> id) {
        change(id, event -> {
            switch (event.status()) {
                case HELD -> {}
                case CANCELLED -> throw new Refused("core.refused.event-cancelled", event.title());
                case PLANNED -> {
                    events.status(id, Event.Status.HELD, "");
                    audit("core.audit.event-held", event, "");
                }
            }
        });
    }

    @Override
    public void cancel(Id<Event> id, String reason) {
        if (reason.isBlank()) {
            throw new Refused("core.refused.cancel-reason").at("reason");
        }
        change(id, event -> {
            switch (event.status()) {
                case CANCELLED -> {}
                case HELD -> throw new Refused("core.refused.event-held", event.title());
                case PLANNED -> {
                    events.status(id, Event.Status.CANCELLED, reason.strip());
                    parts.telling().cancelled(id, reason.strip());
                    audit("core.audit.event-cancelled", event, reason.strip());
                }
            }
        });
    }

    @Override
    public void enrol(Enrol request) {
        inCharge(() -> Optional.of(request.event()), () -> places.take(request));
    }

    @Override
    public void withdraw(Id<Participation> id) {
        inCharge(() -> eventOf(id), () -> places.giveBack(id));
    }

    @Override
    public void attendance(Id<Participation> id, boolean came) {
        inCharge(() -> eventOf(id), () -> places.attendance(id, came));
    }

    @Override
    public Page<Participation> participants(Id<Event> event, PageRequest page) {
        return foundation.transactions().read(() -> {
            foundation.access().requireAny(toRead, events.bodies(event));
            return find(ParticipationQuery.of(event, page), page);
        });
    }

    @Override
    public Page<Participation> participants(String series, FiscalYear year, PageRequest page) {
        foundation.access().require(toRead);
        return find(ParticipationQuery.of(series, year, page), page);
    }

    private Page<Participation> find(ParticipationQuery query, PageRequest page) {
        return foundation
                .transactions()
                .read(() -> Page.of(
                        participations.find(query),
                        page,
                        row -> List.of(row.personKana(), row.id().toString()),
                        Total.bounded(participations.count(query, Total.BOUND + 1))));
    }

    private void change(Id<Event> id, Consumer<EventRow> change) {
        inCharge(
                () -> Optional.of(id),
                () -> change.accept(events.locked(id).orElseThrow(() -> new NotFound("event " + id))));
    }

    /** Changes something of an event; whoever holds the right for some bodies only is of one in charge of it. */
    private void inCharge(Supplier<Optional<Id<Event>>> event, Runnable work) {
        foundation.transactions().write(() -> {
            List<String> bodies = event.get().map(events::bodies).orElseGet(List::of);
            foundation.access().requireAny(toChange, bodies);
            work.run();
        });
    }

    private Optional<Id<Event>> eventOf(Id<Participation> id) {
        return participations.standing(id).map(ParticipationMapper.Standing::eventId);
    }

    private Event complete(Id<Event> id) {
        return events.event(id)
                .orElseThrow(() -> new NotFound("event " + id))
                .with(events.sessions(id).stream().map(SessionRow::session).toList(), events.bodies(id));
    }

    private void audit(String action, EventRow event, String detail) {
        String name = event.series() + " " + event.fiscalYear().year() + "-" + event.number();
        foundation.audit().record(action, "event:" + event.id(), detail.isEmpty() ? name : name + ": " + detail);
    }
}
