package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.core.calendar.CalendarMapper.EntryQuery;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.RosterMapper.Came;
import org.iinkai.core.part.Foundation;

/** Rosters in the database. */
final class RosterDesk implements Rosters {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final int MOST_EVENTS = 200;

    private final Foundation foundation;
    private final CalendarParts parts;
    private final RosterMapper mapper;

    RosterDesk(Foundation foundation, CalendarParts parts) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.rosters();
    }

    @Override
    public List<RosterRow> members(String series, boolean withLeft) {
        requireSight(series);
        List<RosterRow> rows = mapper.members(series, withLeft, today());
        foundation.audit().accessed(PersonalUse.VIEWED, "series:" + series, "", rows.size());
        return rows;
    }

    private void requireSight(String code) {
        EventRights.Sight sight = parts.rights().sight();
        EventSeries series = parts.series().series(code);
        if (!sight.seesAll() && series.bodies().stream().noneMatch(List.of(sight.bodies())::contains)) {
            throw new Forbidden(CoreRight.EVENTS_READ.id());
        }
    }

    @Override
    public void join(Id<RosterRow> id, String series, Id<Person> person, LocalDate day) {
        change(series, () -> {
            if (mapper.place(id).isPresent()) {
                return;
            }
            if (!parts.calendar().hasPerson(person)) {
                throw new NotFound("person " + person);
            }
            if (mapper.isIn(series, person, day)) {
                throw new Refused("core.refused.roster-in").at("person");
            }
            mapper.join(id, series, person, day);
            audit("core.audit.roster-joined", series, "person:" + person + " " + day);
        });
    }

    @Override
    public void leave(Id<RosterRow> id, LocalDate day) {
        RosterMapper.Place place = place(id);
        change(place.series(), () -> {
            if (day.isBefore(place.fromDay())) {
                throw new Refused("core.refused.roster-days").at("day");
            }
            mapper.leave(id, day);
            audit("core.audit.roster-left", place.series(), "member:" + id + " " + day);
        });
    }

    @Override
    public void remove(Id<RosterRow> id) {
        RosterMapper.Place place = place(id);
        change(place.series(), () -> {
            mapper.remove(id);
            audit("core.audit.roster-removed", place.series(), "member:" + id);
        });
    }

    private RosterMapper.Place place(Id<RosterRow> id) {
        parts.rights().sight();
        return foundation.transactions().write(() -> mapper.place(id)).orElseThrow(() -> new NotFound("member " + id));
    }

    @Override
    public int enrol(Id<Event> event) {
        return foundation.transactions().write(() -> {
            parts.rights().requireChange(parts.events().bodies(event));
            EventRow row = parts.events().locked(event).orElseThrow(() -> new NotFound("event " + event));
            LocalDate day = parts.store().sessions(event).getFirst().day();
            var without = mapper.without(row.series(), event, day);
            without.forEach(
                    member -> parts.places().take(new Enrol(Id.next(), event, member.person(), member.company())));
            if (!without.isEmpty()) {
                foundation
                        .audit()
                        .record("core.audit.roster-enrolled", "event:" + event, Integer.toString(without.size()));
            }
            return without.size();
        });
    }

    @Override
    public Attended attended(String series) {
        requireSight(series);
        EventRights.Sight sight = parts.rights().sight();
        EntryQuery query = new EntryQuery(FIRST, LAST, "", series, "", false, null, MOST_EVENTS);
        return foundation.transactions().read(() -> {
            List<CalendarEntry> events = parts.store().entries(parts.calendar().entries(query, sight)).stream()
                    .filter(entry -> entry.status() != Event.Status.CANCELLED)
                    .toList();
            Map<Id<Person>, Set<Id<Event>>> came =
                    mapper.came(series).stream().collect(groupingBy(Came::person, mapping(Came::event, toSet())));
            return new Attended(events, came);
        });
    }

    private void change(String series, Runnable work) {
        parts.rights().sight();
        foundation.transactions().write(() -> {
            parts.rights().requireChange(parts.series().series(series).bodies());
            Optional<String> locked = mapper.locked(series);
            if (locked.isPresent()) {
                work.run();
            }
        });
    }

    private LocalDate today() {
        return LocalDate.now(foundation.clock());
    }

    private void audit(String action, String series, String detail) {
        foundation.audit().record(action, "series:" + series, detail);
    }
}
