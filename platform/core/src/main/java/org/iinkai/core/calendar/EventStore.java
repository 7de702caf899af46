package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Headcount;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.calendar.Talk;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.core.calendar.CalendarMapper.EntryRow;
import org.iinkai.core.calendar.CalendarMapper.OutlineRow;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.CalendarMapper.TalkLine;

/** Puts events together from the tables they are kept in, and writes their parts. */
final class EventStore {

    private final EventMapper events;
    private final CalendarMapper mapper;
    private final EventRights rights;
    private final Transactions transactions;

    EventStore(EventMapper events, CalendarMapper mapper, EventRights rights, Transactions transactions) {
        this.events = events;
        this.mapper = mapper;
        this.rights = rights;
        this.transactions = transactions;
    }

    /**
     * An event.
     *
     * @throws NotFound when there is none that the caller may see
     */
    CalendarEntry seen(Id<Event> id) {
        EventRights.Sight sight = rights.sight();
        return transactions.read(() -> entries(mapper.entry(id, sight).stream().toList())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("event " + id));
    }

    List<CalendarEntry> entries(List<EntryRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String[] ids = rows.stream().map(row -> row.id().toString()).toArray(String[]::new);
        Map<Id<Event>, List<SessionLine>> sessions =
                mapper.sessions(ids).stream().collect(groupingBy(SessionLine::eventId));
        return rows.stream()
                .map(row -> entry(row, sessions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CalendarEntry entry(EntryRow row, List<SessionLine> sessions) {
        return new CalendarEntry(
                row.id(),
                row.series(),
                new Localized(row.nameJa(), row.nameEn()),
                row.kind(),
                row.number() > 0 ? OptionalInt.of(row.number()) : OptionalInt.empty(),
                row.fiscalYear(),
                row.title(),
                row.status(),
                row.reason(),
                sessions.stream().map(EventStore::session).toList(),
                Split.words(row.bodies()),
                new Headcount(row.people(), row.companies(), row.came(), row.companiesCame(), row.waiting()),
                row.version());
    }

    List<SessionLine> sessions(Id<Event> id) {
        return mapper.sessions(new String[] {id.toString()});
    }

    static EventSession session(SessionLine line) {
        return new EventSession(line.day(), line.starts(), line.ends(), line.form(), line.place());
    }

    EventOutline outline(Id<Event> id) {
        OutlineRow row = row(id);
        return new EventOutline(
                Optional.ofNullable(row.when()),
                row.description(),
                row.audience(),
                row.eligibility(),
                events.bodies(id),
                row.host(),
                row.activity(),
                new Seats(row.venueSeats(), row.onlineSeats(), row.companySeats(), row.leastPeople(), row.decisionOn()),
                mapper.fees(id));
    }

    Optional<Opening> opening(Id<Event> id) {
        OutlineRow row = row(id);
        return row.opensAt().flatMap(opens -> row.deadline().map(deadline -> new Opening(opens, deadline)));
    }

    private OutlineRow row(Id<Event> id) {
        return mapper.outline(id).orElseThrow(() -> new NotFound("event " + id));
    }

    List<ProgrammePart> programme(Id<Event> id) {
        Map<Integer, Map<Integer, List<TalkLine>>> talks = mapper.talks(id).stream()
                .collect(groupingBy(
                        TalkLine::session,
                        groupingBy(TalkLine::talk, TreeMap::new, java.util.stream.Collectors.toList())));
        List<ProgrammePart> parts = new ArrayList<>();
        for (SessionLine line : sessions(id)) {
            List<Talk> given = talks.getOrDefault(parts.size() + 1, Map.of()).values().stream()
                    .map(EventStore::talk)
                    .toList();
            Optional<URI> link = line.link().isEmpty() ? Optional.empty() : Optional.of(URI.create(line.link()));
            parts.add(new ProgrammePart(line.title(), line.isVenueOnly(), link, given));
        }
        return parts;
    }

    private static Talk talk(List<TalkLine> lines) {
        List<Speaker> speakers = lines.stream()
                .filter(line -> !line.name().isEmpty())
                .map(line -> new Speaker(line.person(), line.name(), line.affiliation()))
                .toList();
        return new Talk(lines.getFirst().title(), speakers);
    }

    /** Writes sessions and what happens in them in the place of those there were. */
    void write(Id<Event> id, List<EventSession> sessions, List<ProgrammePart> programme) {
        mapper.removeSessions(id);
        for (int i = 0; i < sessions.size(); i++) {
            EventSession session = sessions.get(i);
            ProgrammePart part = programme.get(i);
            mapper.addSession(
                    i + 1,
                    new SessionLine(
                            id,
                            session.day(),
                            session.starts(),
                            session.ends(),
                            session.form(),
                            session.place(),
                            part.title(),
                            part.isVenueOnly(),
                            part.link().map(URI::toString).orElse("")));
            writeTalks(id, i + 1, part.talks());
        }
    }

    private void writeTalks(Id<Event> id, int session, List<Talk> talks) {
        for (int i = 0; i < talks.size(); i++) {
            Talk talk = talks.get(i);
            mapper.addTalk(id, session, i + 1, talk.title());
            int position = 0;
            for (Speaker speaker : talk.speakers()) {
                position++;
                mapper.addSpeaker(
                        id,
                        position,
                        new TalkLine(
                                session, i + 1, talk.title(), speaker.person(), speaker.name(), speaker.affiliation()));
            }
        }
    }

    /** Writes bodies and fees in the place of those there were. */
    void write(Id<Event> id, EventOutline outline) {
        mapper.removeBodies(id);
        String[] bodies = outline.bodies().toArray(String[]::new);
        if (events.addBodies(id, bodies) < bodies.length) {
            throw new Refused("core.refused.body-unknown", String.join(" ", bodies)).at("bodies");
        }
        mapper.removeFees(id);
        for (int i = 0; i < outline.fees().size(); i++) {
            mapper.addFee(id, i + 1, outline.fees().get(i));
        }
    }

    static LocalDate firstDay(List<EventSession> sessions) {
        return sessions.stream()
                .map(EventSession::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    static LocalDate lastDay(List<EventSession> sessions) {
        return sessions.stream()
                .map(EventSession::day)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
