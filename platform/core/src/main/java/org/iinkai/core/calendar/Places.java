package org.iinkai.core.calendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.Participation.Status;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.ParticipationMapper.Standing;
import org.iinkai.core.calendar.SignUpMapper.WaitingRow;
import org.iinkai.core.part.Foundation;

/** The places of events. Whoever takes or gives back one holds the event's row, so that nobody counts at the same time. */
final class Places {

    private static final SecureRandom RANDOM = new SecureRandom();
    // without characters that are taken for each other
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 16;

    private final Foundation foundation;
    private final EventMapper events;
    private final ParticipationMapper participations;
    private final SignUpMapper signUps;
    private final Telling telling;

    Places(
            Foundation foundation,
            EventMapper events,
            ParticipationMapper participations,
            SignUpMapper signUps,
            Telling telling) {
        this.foundation = foundation;
        this.events = events;
        this.participations = participations;
        this.signUps = signUps;
        this.telling = telling;
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
        Room room = signUps.room(request.event());
        if (!room.isFree(Attendance.VENUE)) {
            throw new Refused("core.refused.event-full", event.title(), room.taken());
        }
        participations.add(request, foundation.clock().instant(), nextCode());
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

    /**
     * Gives somebody a place, or one on the waiting list where there is none or others wait already. The event's row is
     * held by the caller.
     */
    void take(NewPlace wanted) {
        Room room = signUps.room(wanted.event());
        room.perCompany().ifPresent(most -> {
            if (takenBy(wanted) >= most) {
                throw new Refused("core.refused.company-seats", most).at("people");
            }
        });
        boolean isFree = room.isFree(wanted.attendance()) && !room.hasWaiting(wanted.attendance());
        signUps.addPlace(isFree ? wanted.enrolled(nextCode()) : wanted.waiting(signUps.nextWaiting(wanted.event())));
        audit("core.audit.enrolled", wanted.id(), wanted.event());
    }

    private int takenBy(NewPlace wanted) {
        boolean isNobodys = wanted.company().isEmpty() && wanted.companyKey().isEmpty();
        return isNobodys ? 0 : signUps.takenBy(wanted.event(), wanted.company().orElse(null), wanted.companyKey());
    }

    void giveBack(Id<Participation> id) {
        Standing standing = settled(id);
        if (standing.status() != Status.CANCELLED) {
            signUps.giveBack(id);
            audit("core.audit.withdrawn", id, standing.eventId());
            fill(standing.eventId());
        }
    }

    /** Gives free places to those who wait, in their order, and tells them. */
    void fill(Id<Event> event) {
        Set<Attendance> full = new HashSet<>();
        for (WaitingRow next : signUps.waiting(event)) {
            Room room = signUps.room(event);
            if (!room.isFree(next.attendance())) {
                full.add(next.attendance());
            } else if (hasCompanyRoom(event, room, next)) {
                promote(event, next.id());
            }
            if (full.size() == Attendance.values().length) {
                return;
            }
        }
    }

    private boolean hasCompanyRoom(Id<Event> event, Room room, WaitingRow next) {
        return room.perCompany().isEmpty()
                || (next.company().isEmpty() && next.companyKey().isEmpty())
                || signUps.takenBy(event, next.company().orElse(null), next.companyKey())
                        < room.perCompany().getAsInt();
    }

    private void promote(Id<Event> event, Id<Participation> id) {
        signUps.promote(id, nextCode());
        audit("core.audit.promoted", id, event);
        telling.promoted(event, id);
    }

    /** Gives somebody who waits a place out of turn, one more where all are taken. */
    void promoteNow(Id<Participation> id, Attendance form) {
        Standing standing = settled(id);
        if (standing.status() != Status.WAITING) {
            throw new Refused("core.refused.not-waiting");
        }
        Room room = signUps.room(standing.eventId());
        if (!room.isFree(form)) {
            signUps.addSeat(standing.eventId(), form);
            audit("core.audit.place-added", id, standing.eventId());
        }
        promote(standing.eventId(), id);
    }

    void attendance(Id<Participation> id, boolean came) {
        Standing standing = settled(id);
        checkHasPlace(standing.status());
        Status status = came ? Status.ATTENDED : Status.ABSENT;
        if (standing.status() != status) {
            participations.status(id, status);
            audit(came ? "core.audit.attended" : "core.audit.absent", id, standing.eventId());
        }
    }

    /** Notes whether somebody came to one of several sessions; who came to one was there. */
    void attendance(Id<Participation> id, int session, boolean came) {
        Standing standing = settled(id);
        checkHasPlace(standing.status());
        if (came) {
            signUps.came(id, session);
        } else {
            signUps.cameNot(id, session);
        }
        boolean wasThere = !signUps.sessions(id).isEmpty();
        participations.status(id, wasThere ? Status.ATTENDED : Status.ENROLLED);
        audit(came ? "core.audit.attended" : "core.audit.absent", id, standing.eventId());
    }

    void checkIn(Id<Participation> id, Instant at, Optional<Integer> session) {
        Standing standing = settled(id);
        checkHasPlace(standing.status());
        signUps.checkIn(id, at);
        session.ifPresent(position -> signUps.came(id, position));
        audit("core.audit.attended", id, standing.eventId());
    }

    private static void checkHasPlace(Status status) {
        switch (status) {
            case CANCELLED -> throw new Refused("core.refused.participation-cancelled");
            case WAITING -> throw new Refused("core.refused.participation-waiting");
            case ENROLLED, ATTENDED, ABSENT -> {}
        }
    }

    /** How a participation stands, with its event locked, so that it stays that way. */
    private Standing settled(Id<Participation> id) {
        locked(standing(id).eventId());
        return standing(id);
    }

    Standing standing(Id<Participation> id) {
        return participations.standing(id).orElseThrow(() -> new NotFound("participation " + id));
    }

    private EventRow locked(Id<Event> id) {
        return events.locked(id).orElseThrow(() -> new NotFound("event " + id));
    }

    private static String nextCode() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
        }
        return code.toString();
    }

    private void audit(String action, Id<Participation> id, Id<Event> event) {
        foundation.audit().record(action, "participation:" + id, "event:" + event);
    }
}
