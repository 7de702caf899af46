package org.iinkai.core.calendar;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Clash;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.calendar.CalendarMapper.EntryQuery;
import org.iinkai.core.calendar.CalendarMapper.EventChange;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.part.Foundation;

/** The calendar as its screens use it. */
final class CalendarDesk implements Calendar {

    private static final int MOST = 2_000;

    private final Foundation foundation;
    private final EventMapper events;
    private final CalendarMapper mapper;
    private final SignUpMapper signUps;
    private final SeriesBook series;
    private final EventRights rights;
    private final EventStore store;
    private final EventNumbers numbers;
    private final Places places;
    private final Telling telling;

    CalendarDesk(Foundation foundation, CalendarParts parts) {
        this.foundation = foundation;
        this.events = parts.events();
        this.mapper = parts.calendar();
        this.signUps = parts.signUps();
        this.series = parts.series();
        this.rights = parts.rights();
        this.store = parts.store();
        this.numbers = new EventNumbers(foundation.numbering(), mapper);
        this.places = parts.places();
        this.telling = parts.telling();
    }

    @Override
    public List<EventSeries> series() {
        rights.sight();
        return series.all();
    }

    @Override
    public EventSeries series(String code) {
        rights.sight();
        return series.series(code);
    }

    @Override
    public void save(EventSeries request) {
        series.save(request);
    }

    @Override
    public List<ReportLine> reportLines(String code) {
        rights.sight();
        return series.lines(code);
    }

    @Override
    public void saveReportLines(String code, List<ReportLine> lines) {
        series.save(code, lines);
    }

    @Override
    public List<CalendarEntry> entries(CalendarFilter filter) {
        EventRights.Sight sight = rights.sight();
        EntryQuery query = new EntryQuery(
                filter.period().from(),
                filter.period().to(),
                filter.body(),
                filter.series(),
                filter.text().strip(),
                filter.isMine(),
                filter.kind().orElse(null),
                MOST);
        return foundation.transactions().read(() -> store.entries(mapper.entries(query, sight)));
    }

    @Override
    public CalendarEntry entry(Id<Event> id) {
        return store.seen(id);
    }

    @Override
    public EventOutline outline(Id<Event> id) {
        entry(id);
        return foundation.transactions().read(() -> store.outline(id));
    }

    @Override
    public Optional<String> hostName(Id<Event> id) {
        entry(id);
        return foundation.transactions().read(() -> store.outline(id).host().flatMap(signUps::companyName));
    }

    @Override
    public List<ProgrammePart> programme(Id<Event> id) {
        entry(id);
        return foundation.transactions().read(() -> store.programme(id));
    }

    @Override
    public CalendarEntry save(SaveEvent request) {
        rights.requireChange(request.outline().bodies());
        foundation.transactions().write(() -> {
            events.waitForOthers(request.id().toString());
            Optional<EventRow> stored = events.locked(request.id());
            if (stored.isEmpty()) {
                add(request);
            } else if (request.version() > 0) {
                change(request, stored.get());
            }
        });
        return entry(request.id());
    }

    private void add(SaveEvent request) {
        if (request.version() > 0) {
            throw new NotFound("event " + request.id());
        }
        EventSeries kept = series.series(request.series());
        if (kept.isClosed()) {
            throw new Refused("core.refused.series-closed", kept.name().ja()).at("series");
        }
        check(request);
        EventNumbers.Numbered number = numbers.of(kept, request, EventNumbers.Numbered.NONE);
        events.add(
                new EventRow(
                        request.id(),
                        request.series(),
                        number.number(),
                        request.year(),
                        request.title(),
                        Event.Status.PLANNED,
                        OptionalInt.empty(),
                        1),
                number.scope(),
                EventStore.firstDay(request.sessions()),
                EventStore.lastDay(request.sessions()));
        store.write(request.id(), request.sessions(), request.programme());
        write(request, number, 1, 1);
        audit("core.audit.event-planned", request.id(), request.title());
    }

    private void change(SaveEvent request, EventRow stored) {
        rights.requireChange(events.bodies(request.id()));
        if (stored.version() != request.version()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        if (stored.status() == Event.Status.CANCELLED) {
            throw new Refused("core.refused.event-cancelled", stored.title());
        }
        check(request);
        checkSeats(request);
        checkMove(request);
        if (mapper.lastAttended(request.id()) > request.sessions().size()) {
            throw new Refused("core.refused.session-attended").at("sessions");
        }
        boolean isMoved = !moments(before(request.id())).equals(moments(request.sessions()));
        EventNumbers.Numbered number = numbers.of(
                series.series(stored.series()),
                request,
                new EventNumbers.Numbered(stored.number(), mapper.scope(request.id())));
        store.write(request.id(), request.sessions(), request.programme());
        write(request, number, request.version(), request.version() + 1);
        audit("core.audit.event-changed", request.id(), request.title());
        places.fill(request.id());
        if (request.isAnnounced() && isMoved) {
            telling.moved(request.id());
        }
    }

    private void write(SaveEvent request, EventNumbers.Numbered number, int version, int next) {
        EventOutline outline = request.outline();
        int changed = mapper.change(new EventChange(
                request.id(),
                request.title(),
                request.year(),
                number.number(),
                number.scope(),
                outline.when().map(CalendarDate::code),
                outline.description(),
                outline.audience(),
                outline.eligibility(),
                outline.host(),
                outline.activity(),
                outline.seats().venue(),
                outline.seats().online(),
                outline.seats().perCompany(),
                outline.seats().least(),
                outline.seats().decisionOn(),
                EventStore.firstDay(request.sessions()),
                EventStore.lastDay(request.sessions()),
                foundation.clock().instant(),
                version,
                next));
        if (changed == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        store.write(request.id(), outline);
    }

    private void check(SaveEvent request) {
        EventOutline outline = request.outline();
        outline.host().filter(host -> !mapper.hasCompany(host)).ifPresent(host -> {
            throw new NotFound("company " + host);
        });
        outline.activity().filter(activity -> !mapper.hasActivity(activity)).ifPresent(activity -> {
            throw new NotFound("activity " + activity);
        });
        request.programme().stream()
                .flatMap(part -> part.talks().stream())
                .flatMap(talk -> talk.speakers().stream())
                .flatMap(speaker -> speaker.person().stream())
                .filter(person -> !mapper.hasPerson(person))
                .findFirst()
                .ifPresent(person -> {
                    throw new NotFound("person " + person);
                });
    }

    /** A day or time that people signed up for moves only when they are told. */
    private void checkMove(SaveEvent request) {
        int people = mapper.people(request.id());
        if (people > 0
                && !request.isAnnounced()
                && !moments(before(request.id())).equals(moments(request.sessions()))) {
            throw new Refused("core.refused.session-moved", people).at("sessions");
        }
    }

    private List<EventSession> before(Id<Event> id) {
        return store.sessions(id).stream().map(EventStore::session).toList();
    }

    private static List<List<Object>> moments(List<EventSession> sessions) {
        return sessions.stream()
                .map(session -> List.<Object>of(session.day(), session.starts(), session.ends()))
                .toList();
    }

    private void checkSeats(SaveEvent request) {
        Set<Attendance> forms = OpenEvents.forms(request.sessions());
        for (Attendance form : Attendance.values()) {
            int taken = mapper.taken(request.id(), form);
            if (taken > 0 && !forms.contains(form)) {
                throw new Refused("core.refused.form-taken", taken).at("sessions");
            }
            request.outline().seats().of(form).ifPresent(seats -> {
                if (seats < taken) {
                    throw new Refused("core.refused.seats-taken", taken)
                            .at(form == Attendance.VENUE ? "venue" : "online");
                }
            });
        }
    }

    @Override
    public void hold(Id<Event> id) {
        locked(id, event -> {
            switch (event.status()) {
                case HELD -> {}
                case CANCELLED -> throw new Refused("core.refused.event-cancelled", event.title());
                case PLANNED -> {
                    events.status(id, Event.Status.HELD, "");
                    audit("core.audit.event-held", id, "");
                }
            }
        });
    }

    @Override
    public void cancel(Id<Event> id, String reason) {
        if (reason.isBlank()) {
            throw new Refused("core.refused.cancel-reason").at("reason");
        }
        locked(id, event -> {
            switch (event.status()) {
                case CANCELLED -> {}
                case HELD -> throw new Refused("core.refused.event-held", event.title());
                case PLANNED -> {
                    events.status(id, Event.Status.CANCELLED, reason.strip());
                    telling.cancelled(id, reason.strip());
                    audit("core.audit.event-cancelled", id, reason.strip());
                }
            }
        });
    }

    @Override
    public List<Clash> clashes(Id<Event> id) {
        return clashes(id, entry(id).sessions());
    }

    @Override
    public List<Clash> clashes(Id<Event> id, List<EventSession> sessions) {
        entry(id);
        return mapper.clashes(
                id,
                column(sessions, session -> session.day().toString()),
                column(
                        sessions,
                        session -> session.starts().map(LocalTime::toString).orElse("00:00")),
                column(
                        sessions,
                        session -> session.ends().map(LocalTime::toString).orElse("24:00")),
                column(sessions, session -> session.form().name()),
                column(sessions, EventSession::place));
    }

    private static String[] column(List<EventSession> sessions, Function<EventSession, String> value) {
        return sessions.stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<NumberGap> gaps(FiscalYear year) {
        rights.sight();
        return series.gaps(year);
    }

    private void locked(Id<Event> id, Consumer<EventRow> change) {
        foundation.transactions().write(() -> {
            rights.requireChange(events.bodies(id));
            EventRow event = events.locked(id).orElseThrow(() -> new NotFound("event " + id));
            change.accept(event);
        });
    }

    private void audit(String action, Id<Event> id, String detail) {
        foundation.audit().record(action, "event:" + id, detail);
    }
}
