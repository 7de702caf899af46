package org.iinkai.core.calendar;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.calendar.ActionItem;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Meeting;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.calendar.MeetingMapper.ActionOwner;
import org.iinkai.core.calendar.MeetingMapper.AttendeeRow;
import org.iinkai.core.calendar.MeetingMapper.MeetingRow;
import org.iinkai.core.part.Foundation;

/** Meetings in the database. */
final class MeetingDesk implements Meetings {

    private static final int LONGEST = 200_000;
    private static final int MOST_ITEMS = 100;

    private final Foundation foundation;
    private final CalendarParts parts;
    private final MeetingMapper mapper;
    private final Agendas agenda;
    private final Mail mail;

    MeetingDesk(Foundation foundation, CalendarParts parts, Agendas agenda, Mail mail) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.meetings();
        this.agenda = agenda;
        this.mail = mail;
    }

    @Override
    public Meeting meeting(Id<Event> event) {
        parts.store().seen(event);
        return foundation.transactions().read(() -> stored(event));
    }

    private Meeting stored(Id<Event> event) {
        return mapper.meeting(event)
                .map(row ->
                        new Meeting(agenda.of(event), row.minutes(), row.noticeAt(), row.approvedAt(), row.version()))
                .orElse(Meeting.EMPTY);
    }

    @Override
    public void save(Id<Event> event, List<AgendaItem> agenda, String minutes, int version) {
        if (minutes.length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("minutes");
        }
        if (agenda.size() > MOST_ITEMS) {
            throw new Refused("core.refused.agenda-items", MOST_ITEMS).at("agenda");
        }
        change(event, () -> {
            checkOpen(event);
            int changed =
                    version == 0 ? mapper.add(event, minutes.strip()) : mapper.change(event, minutes.strip(), version);
            if (changed == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            this.agenda.replace(event, agenda);
            audit("core.audit.meeting-saved", event, "");
        });
    }

    private void checkOpen(Id<Event> event) {
        mapper.meeting(event).flatMap(MeetingRow::approvedAt).ifPresent(at -> {
            throw new Refused("core.refused.minutes-approved");
        });
    }

    @Override
    public int sendNotice(Id<Event> event, String words) {
        return foundation.transactions().write(() -> {
            EventRow row = locked(event);
            if (row.status() != Event.Status.PLANNED) {
                throw new Refused("core.refused.event-not-planned", row.title());
            }
            mapper.add(event, "");
            Map<String, AttendeeRow> reached = new LinkedHashMap<>();
            expected(event).stream()
                    .filter(person -> !person.email().isEmpty())
                    .forEach(person -> reached.putIfAbsent(person.email(), person));
            if (reached.isEmpty()) {
                throw new Refused("core.refused.notice-nobody");
            }
            String items = agenda.printed(event);
            reached.values().forEach(person -> send(row, person, words.strip(), items));
            mapper.noticed(event, foundation.clock().instant());
            audit("core.audit.notice-sent", event, Integer.toString(reached.size()));
            return reached.size();
        });
    }

    private void send(EventRow event, AttendeeRow person, String words, String agenda) {
        String when = parts.store().sessions(event.id()).stream()
                .map(session -> session.day()
                        + session.starts().map(starts -> " " + starts).orElse("")
                        + (session.place().isEmpty() ? "" : "  " + session.place()))
                .collect(Collectors.joining("\n"));
        mail.send(new OutgoingMail(
                Id.next(),
                new MailAddress(person.name(), person.email()),
                "core.mail.meeting-notice",
                List.of(person.name(), event.title(), when, agenda, words),
                Locale.JAPANESE,
                "event:" + event.id()));
    }

    @Override
    public List<Attendee> attendees(Id<Event> event) {
        parts.store().seen(event);
        List<AttendeeRow> rows = foundation.transactions().read(() -> expected(event));
        foundation.audit().accessed(PersonalUse.VIEWED, "event:" + event, "", rows.size());
        return rows.stream()
                .map(row -> new Attendee(
                        row.person(),
                        row.name(),
                        new Localized(row.bodyJa(), row.bodyEn()),
                        new Localized(row.postJa(), row.postEn()),
                        row.state()))
                .toList();
    }

    private List<AttendeeRow> expected(Id<Event> event) {
        LocalDate day = parts.store().sessions(event).getFirst().day();
        return mapper.attendees(event, day);
    }

    @Override
    public void attendance(Id<Event> event, Id<Person> person, Attendee.State state) {
        change(event, () -> {
            checkOpen(event);
            if (expected(event).stream().noneMatch(row -> row.person().equals(person))) {
                throw new NotFound("attendee " + person);
            }
            if (state == Attendee.State.UNKNOWN) {
                mapper.forgetAttendance(event, person);
            } else {
                mapper.attendance(event, person, state);
            }
            audit("core.audit.meeting-attendance", event, "person:" + person + " " + state);
        });
    }

    @Override
    public void approve(Id<Event> event, int version) {
        change(event, () -> {
            if (stored(event).minutes().isEmpty()) {
                throw new Refused("core.refused.minutes-missing").at("minutes");
            }
            if (mapper.approve(event, foundation.clock().instant(), version) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.minutes-approved", event, "");
        });
    }

    @Override
    public void reopen(Id<Event> event, String reason, int version) {
        if (reason.isBlank()) {
            throw new Refused("core.refused.reopen-reason").at("reason");
        }
        change(event, () -> {
            if (mapper.meeting(event).flatMap(MeetingRow::approvedAt).isEmpty()) {
                throw new Refused("core.refused.minutes-open");
            }
            if (mapper.reopen(event, version) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.minutes-reopened", event, reason.strip());
        });
    }

    @Override
    public List<ActionItem> actions(ActionFilter filter) {
        EventRights.Sight sight = parts.rights().sight();
        return foundation
                .transactions()
                .read(() -> mapper.actions(filter.event().orElse(null), filter.isMine(), filter.withDone(), sight));
    }

    @Override
    public void save(ActionItem item) {
        Id<Event> event = mapper.eventOf(item.id()).orElse(item.event());
        change(event, () -> {
            checkOpen(event);
            item.owner().filter(owner -> !parts.calendar().hasPerson(owner)).ifPresent(owner -> {
                throw new NotFound("person " + owner);
            });
            int changed = item.version() == 0 ? mapper.addAction(item) : mapper.changeAction(item);
            if (changed == 0 && item.version() > 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.action-saved", event, item.doneOn().isPresent() ? "done" : "");
        });
    }

    @Override
    public void finish(Id<ActionItem> item, boolean isDone, int version) {
        foundation.transactions().write(() -> {
            ActionOwner of = mapper.actionOwner(item).orElseThrow(() -> unknown("action " + item));
            String caller = foundation.access().caller().person();
            if (caller.isEmpty() || !caller.equals(of.person())) {
                parts.rights().requireChange(parts.events().bodies(of.event()));
            }
            LocalDate doneOn = LocalDate.now(foundation.clock());
            if (mapper.finish(item, isDone ? doneOn : null, version) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.action-saved", of.event(), isDone ? "done" : "");
        });
    }

    /** Who may change nothing is not told what there is. */
    private RuntimeException unknown(String what) {
        parts.rights().requireChange(List.of());
        return new NotFound(what);
    }

    private void change(Id<Event> event, Runnable work) {
        foundation.transactions().write(() -> {
            locked(event);
            work.run();
        });
    }

    private EventRow locked(Id<Event> event) {
        parts.rights().requireChange(parts.events().bodies(event));
        return parts.events().locked(event).orElseThrow(() -> new NotFound("event " + event));
    }

    private void audit(String action, Id<Event> event, String detail) {
        foundation.audit().record(action, "event:" + event, detail);
    }
}
