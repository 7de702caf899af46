package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.calendar.CalendarMapper.TalkLine;
import org.iinkai.core.calendar.ImportMapper.Member;
import org.iinkai.core.calendar.ImportMapper.Named;
import org.iinkai.core.calendar.ImportMapper.ReadPlace;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;

/** Reads in who took part in events, their programmes, and agendas of meetings with who was there, and rosters. */
final class ProgrammeImports {

    private final Foundation foundation;
    private final CalendarParts parts;
    private final ImportMapper mapper;

    ProgrammeImports(Foundation foundation, CalendarParts parts) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.imports();
    }

    /** Somebody of the register by code, or anybody by name and company. */
    void participant(ImportRow row) {
        String key = row.required("event");
        ReadPlace place = place(row, event(row));
        String code = row.text("person_code");
        if (code.isEmpty()) {
            guest(row, place);
        } else if (mapper.addParticipant(place, code) == 0) {
            checkPerson(code);
        }
        for (String session : row.text("sessions").split(";")) {
            if (!session.isBlank()) {
                parts.signUps().came(place.id(), session(row, session.strip(), key));
            }
        }
    }

    private int session(ImportRow row, String text, String key) {
        try {
            int session = Integer.parseInt(text);
            if (mapper.hasSession(event(row), session)) {
                return session;
            }
        } catch (NumberFormatException e) {
            throw new Refused("core.refused.import-number", "sessions", text).at("sessions");
        }
        throw new Refused("core.refused.import-session", text, key).at("sessions");
    }

    /** Rows keep their order: each is a little later than the one before. */
    private ReadPlace place(ImportRow row, Id<Event> event) {
        String who = row.text("person_code").isEmpty()
                ? row.required("name") + "|" + row.text("company_number") + "|" + row.text("company")
                : row.text("person_code");
        return new ReadPlace(
                new Id<>(UUID.nameUUIDFromBytes(("core.place:" + row.required("event") + ":" + who).getBytes(UTF_8))),
                event,
                CalendarImports.word(Attendance.class, row, "form"),
                status(row),
                foundation.clock().instant().plus(row.line(), ChronoUnit.MICROS));
    }

    /** Nobody is read in who waits: the waiting list has its order from the sign-ups. */
    private static Participation.Status status(ImportRow row) {
        Participation.Status status = CalendarImports.word(Participation.Status.class, row, "status");
        if (status == Participation.Status.WAITING) {
            throw new Refused("core.refused.import-word", "status", row.text("status")).at("status");
        }
        return status;
    }

    private void guest(ImportRow row, ReadPlace place) {
        Optional<Member> member = member(row.text("company_number"));
        String company = member.map(Member::name).orElse(row.text("company"));
        String companyKey = SearchKey.of(company);
        String name = row.required("name");
        mapper.addGuest(
                place,
                new Named(
                        name,
                        Reading.stored(row.text("kana")),
                        row.text("department"),
                        member.map(Member::id),
                        company,
                        companyKey,
                        SearchKey.of(name) + "|" + companyKey));
    }

    private Optional<Member> member(String number) {
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(mapper.member(number)
                        .orElseThrow(() -> new Refused("core.refused.import-member", number).at("company_number")));
    }

    /** A talk with one of its speakers, or a part of an event of which nothing else is known. */
    void part(ImportRow row) {
        Id<Event> event = event(row);
        int session = row.number("session");
        if (!mapper.hasSession(event, session)) {
            throw new Refused("core.refused.import-session", session, row.text("event")).at("session");
        }
        mapper.name(event, session, row.text("part"), row.text("venue_only").equals("true"));
        if (row.text("talk").isEmpty()) {
            return;
        }
        TalkLine talk = new TalkLine(
                session,
                row.number("talk"),
                row.required("title"),
                Optional.empty(),
                row.text("name"),
                row.text("affiliation"));
        mapper.addTalk(event, talk);
        if (!talk.name().isEmpty()) {
            mapper.addSpeaker(event, row.number("speaker"), talk);
        }
    }

    void agenda(ImportRow row) {
        Id<Event> event = event(row);
        mapper.addMeeting(event);
        mapper.addAgendaItem(event, row.number("position"), row.required("title"));
    }

    void attendance(ImportRow row) {
        String code = row.required("person_code");
        Attendee.State state = CalendarImports.word(Attendee.State.class, row, "state");
        if (mapper.addAttendance(event(row), code, state) == 0) {
            checkPerson(code);
        }
    }

    /** Somebody who belongs to a series from a day on, until their last one where it is known. */
    void member(ImportRow row) {
        String series = row.required("series");
        if (parts.series().version(series) == 0) {
            throw new Refused("core.refused.import-series", series).at("series");
        }
        String code = row.required("person_code");
        LocalDate from = row.day("from");
        Optional<LocalDate> to = row.text("to").isEmpty() ? Optional.empty() : Optional.of(row.day("to"));
        if (to.filter(last -> last.isBefore(from)).isPresent()) {
            throw new Refused("core.refused.roster-days").at("to");
        }
        Id<RosterRow> id =
                new Id<>(UUID.nameUUIDFromBytes(("core.roster:" + series + ":" + code + ":" + from).getBytes(UTF_8)));
        if (parts.rosters().read(new RosterMapper.ReadMember(id, series, code, from, to)) == 0) {
            checkPerson(code);
        }
    }

    private void checkPerson(String code) {
        if (!mapper.hasPerson(code)) {
            throw new Refused("core.refused.person-unknown", code).at("person_code");
        }
    }

    private Id<Event> event(ImportRow row) {
        String key = row.required("event");
        Id<Event> event = CalendarImports.idOf(key);
        if (parts.events().event(event).isEmpty()) {
            throw new Refused("core.refused.event-key", key).at("event");
        }
        return event;
    }
}
