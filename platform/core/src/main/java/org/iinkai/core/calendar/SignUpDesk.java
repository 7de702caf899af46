package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.calendar.Deadline;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Headcount;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.calendar.SignedUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Texts;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.SignUpMapper.After;
import org.iinkai.core.calendar.SignUpMapper.Came;
import org.iinkai.core.part.Foundation;

/** Sign-ups in the database. */
final class SignUpDesk implements SignUps {

    private static final int MOST_OPEN = 200;

    private final Foundation foundation;
    private final CalendarParts parts;
    private final EventMapper events;
    private final SignUpMapper mapper;
    private final Places places;
    private final OpenEvents openEvents;
    private final Arrivals arrivals;

    SignUpDesk(Foundation foundation, CalendarParts parts, Texts texts) {
        this.foundation = foundation;
        this.parts = parts;
        this.events = parts.events();
        this.mapper = parts.signUps();
        this.places = parts.places();
        this.openEvents = new OpenEvents(parts, foundation.clock());
        this.arrivals = new Arrivals(foundation, parts, openEvents, texts);
    }

    @Override
    public void open(Id<Event> event, Opening opening) {
        change(event, row -> {
            if (row.status() != Event.Status.PLANNED) {
                throw new Refused("core.refused.event-not-planned", row.title());
            }
            boolean isFirst = mapper.deadlines(event).isEmpty();
            boolean isMoved = parts.store()
                    .opening(event)
                    .filter(before -> before.deadline().equals(opening.deadline()))
                    .isEmpty();
            mapper.open(event, opening.opens(), opening.deadline());
            if (isFirst || isMoved) {
                note(event, opening.deadline(), "");
            }
            audit("core.audit.sign-up-opened", event, opening.deadline().toString());
        });
    }

    @Override
    public Optional<Opening> opening(Id<Event> event) {
        parts.store().seen(event);
        return parts.store().opening(event);
    }

    @Override
    public void extend(Id<Event> event, Instant deadline, String reason) {
        change(event, row -> {
            Opening before =
                    parts.store().opening(event).orElseThrow(() -> new Refused("core.refused.sign-up-not-open"));
            if (!deadline.isAfter(before.deadline())) {
                throw new Refused("core.refused.deadline-earlier").at("deadline");
            }
            mapper.open(event, before.opens(), deadline);
            note(event, deadline, reason.strip());
            audit("core.audit.deadline-extended", event, before.deadline() + " -> " + deadline);
        });
    }

    private void note(Id<Event> event, Instant deadline, String reason) {
        String by = foundation.access().caller().name();
        mapper.addDeadline(event, new Deadline(deadline, foundation.clock().instant(), by, reason));
    }

    @Override
    public void close(Id<Event> event) {
        change(event, row -> {
            mapper.open(event, null, null);
            audit("core.audit.sign-up-closed", event, "");
        });
    }

    @Override
    public List<Deadline> deadlines(Id<Event> event) {
        parts.store().seen(event);
        return mapper.deadlines(event);
    }

    @Override
    public Page<SignUpRow> people(Id<Event> event, PageRequest page) {
        parts.store().seen(event);
        Page<SignUpRow> found = foundation
                .transactions()
                .read(() -> Page.of(
                        mapper.people(event, after(page), page.size() + 1),
                        page,
                        row -> List.of(row.kana(), row.id().toString()),
                        Total.bounded(mapper.count(event, Total.BOUND + 1))));
        foundation
                .audit()
                .accessed(PersonalUse.VIEWED, "event:" + event, "", found.rows().size());
        return found;
    }

    private static @Nullable After after(PageRequest page) {
        List<String> after = page.after();
        return page.isFirst() ? null : new After(after.getFirst(), Id.of(after.getLast()));
    }

    @Override
    public Headcount headcount(Id<Event> event) {
        return parts.store().seen(event).headcount();
    }

    @Override
    public void withdraw(Id<Participation> participation) {
        ofEvent(participation, () -> places.giveBack(participation));
    }

    @Override
    public void promote(Id<Participation> participation) {
        ofEvent(
                participation,
                () -> places.promoteNow(participation, row(participation).attendance()));
    }

    @Override
    public void attendance(Id<Participation> participation, int session, boolean came) {
        ofEvent(participation, () -> {
            int sessions = parts.store()
                    .sessions(places.standing(participation).eventId())
                    .size();
            if (session < 1 || session > sessions) {
                throw new NotFound("session " + session);
            }
            places.attendance(participation, session, came);
        });
    }

    @Override
    public List<Integer> attended(Id<Participation> participation) {
        parts.rights().sight();
        parts.store().seen(places.standing(participation).eventId());
        return mapper.sessions(participation);
    }

    @Override
    public Map<Id<Participation>, Set<Integer>> arrived(Id<Event> event) {
        parts.store().seen(event);
        return mapper.attended(event).stream().collect(groupingBy(Came::id, mapping(Came::session, toSet())));
    }

    @Override
    public CheckIn checkIn(Id<Event> event, String code) {
        String clean = code.strip().toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return foundation.transactions().write(() -> {
            EventRow row = locked(event);
            SignUpRow person = mapper.withCode(event, clean)
                    .orElseThrow(() -> new Refused("core.refused.code-unknown").at("code"));
            boolean isFirst = person.checkedInAt().isEmpty();
            if (row.status() == Event.Status.CANCELLED) {
                throw new Refused("core.refused.event-cancelled", row.title());
            }
            places.checkIn(person.id(), foundation.clock().instant(), sessionOfToday(event));
            return new CheckIn(row(person.id()), isFirst);
        });
    }

    private Optional<Integer> sessionOfToday(Id<Event> event) {
        LocalDate today = LocalDate.now(foundation.clock());
        List<SessionLine> sessions = parts.store().sessions(event);
        for (int i = 0; i < sessions.size(); i++) {
            if (sessions.get(i).day().equals(today)) {
                return Optional.of(i + 1);
            }
        }
        return sessions.size() == 1 ? Optional.of(1) : Optional.empty();
    }

    @Override
    public int settle(Id<Event> event) {
        return foundation.transactions().write(() -> {
            EventRow row = locked(event);
            if (row.status() != Event.Status.HELD) {
                throw new Refused("core.refused.event-not-held", row.title());
            }
            int absent = mapper.settle(event);
            audit("core.audit.attendance-settled", event, Integer.toString(absent));
            return absent;
        });
    }

    @Override
    public List<OpenEvent> open() {
        boolean isMember = OpenEvents.isInside();
        return foundation.transactions().read(() -> openEvents.toCome(isMember, MOST_OPEN));
    }

    @Override
    public Optional<OpenEvent> open(Id<Event> event) {
        boolean isMember = OpenEvents.isInside();
        return foundation.transactions().read(() -> openEvents.event(event, isMember));
    }

    @Override
    public SignedUp signUp(SignUp request) {
        return arrivals.signUp(request);
    }

    @Override
    public Optional<SignedUp> signedUp(String token) {
        return foundation.transactions().read(() -> arrivals.signedUp(token));
    }

    @Override
    public void cancel(String token, Id<Participation> participation) {
        arrivals.cancel(token, participation);
    }

    private SignUpRow row(Id<Participation> id) {
        return mapper.row(id).orElseThrow(() -> new NotFound("participation " + id));
    }

    private void ofEvent(Id<Participation> participation, Runnable work) {
        foundation.transactions().write(() -> {
            parts.rights()
                    .requireChange(parts.participations()
                            .standing(participation)
                            .map(standing -> events.bodies(standing.eventId()))
                            .orElseGet(List::of));
            work.run();
        });
    }

    private void change(Id<Event> event, Consumer<EventRow> work) {
        foundation.transactions().write(() -> work.accept(locked(event)));
    }

    private EventRow locked(Id<Event> event) {
        parts.rights().requireChange(events.bodies(event));
        return events.locked(event).orElseThrow(() -> new NotFound("event " + event));
    }

    private void audit(String action, Id<Event> event, String detail) {
        foundation.audit().record(action, "event:" + event, detail);
    }
}
