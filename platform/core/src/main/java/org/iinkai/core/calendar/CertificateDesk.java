package org.iinkai.core.calendar;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.calendar.Certificate;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.CertificateMapper.CameRow;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.letters.Paper;
import org.iinkai.core.letters.Papers;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Secrets;

/** Certificates in the database. A number belongs to the transaction that gives it: none is lost, none given twice. */
final class CertificateDesk implements Certificates {

    /** The series of numbers, which begins anew with each fiscal year. */
    private static final String NUMBERS = "core.certificate";

    private final Foundation foundation;
    private final CalendarParts parts;
    private final CertificateMapper mapper;
    private final Function<LocalDate, AssociationName> names;

    CertificateDesk(Foundation foundation, CalendarParts parts, Function<LocalDate, AssociationName> names) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.certificates();
        this.names = names;
    }

    @Override
    public boolean isOffered(Id<Event> event) {
        parts.store().seen(event);
        return mapper.isOffered(event);
    }

    @Override
    public void offer(Id<Event> event, boolean isOffered) {
        foundation.transactions().write(() -> {
            locked(event);
            if (mapper.isOffered(event) != isOffered) {
                mapper.offer(event, isOffered);
                foundation
                        .audit()
                        .record(
                                isOffered ? "core.audit.certificates-offered" : "core.audit.certificates-kept-back",
                                "event:" + event,
                                "");
            }
        });
    }

    @Override
    public List<Certificate> issued(Id<Event> event) {
        parts.rights().requireChange(parts.events().bodies(event));
        return mapper.issued(event).stream()
                .map(row -> new Certificate(
                        row.place(), CertificatePaper.number(row.year(), row.number()), row.issuedAt(), row.by()))
                .toList();
    }

    @Override
    public List<Certificate> issue(Id<Event> event) {
        foundation.transactions().write(() -> papers(locked(event), null));
        return issued(event);
    }

    @Override
    public void writeIssued(Id<Event> event, OutputStream out) {
        List<Paper> papers = foundation.transactions().write(() -> {
            EventRow row = locked(event);
            List<CameRow> numbered =
                    came(row, null).stream().filter(one -> one.number() > 0).toList();
            if (numbered.isEmpty()) {
                throw new Refused("core.refused.certificate-none");
            }
            return noted(event, printed(row, numbered));
        });
        Papers.write(papers, out);
    }

    @Override
    public void write(Id<Participation> place, OutputStream out) {
        Optional<Id<Event>> event = parts.participations().standing(place).map(ParticipationMapper.Standing::eventId);
        if (event.isEmpty()) {
            parts.rights().requireChange(List.of());
        }
        writeFor(event.orElseThrow(() -> new NotFound("participation " + place)), place, out);
    }

    @Override
    public void writeAll(Id<Event> event, OutputStream out) {
        writeFor(event, null, out);
    }

    private void writeFor(Id<Event> event, @Nullable Id<Participation> place, OutputStream out) {
        List<Paper> papers = foundation.transactions().write(() -> noted(event, papers(locked(event), place)));
        Papers.write(papers, out);
    }

    private List<Paper> noted(Id<Event> event, List<Paper> papers) {
        foundation.audit().accessed(PersonalUse.WRITTEN, "event:" + event, "", papers.size());
        return papers;
    }

    @Override
    public boolean write(String token, Id<Participation> place, OutputStream out) {
        Optional<Id<Event>> found = mapper.event(place, Secrets.hash(token));
        if (found.isEmpty()) {
            return false;
        }
        Id<Event> event = found.get();
        Caller who = CallerScope.current().orElseGet(() -> Caller.system("certificates"));
        Optional<List<Paper>> papers = CallerScope.get(
                who,
                () -> foundation.transactions().write(() -> {
                    EventRow row = event(event);
                    return isReady(parts, row, LocalDate.now(foundation.clock()))
                                    && !mapper.came(event, place).isEmpty()
                            ? Optional.of(papers(row, place))
                            : Optional.<List<Paper>>empty();
                }));
        papers.ifPresent(made -> Papers.write(made, out));
        return papers.isPresent();
    }

    /** Whether people may fetch theirs: it is over, and they are let. */
    static boolean isReady(CalendarParts parts, EventRow event, LocalDate today) {
        boolean isOver = event.status() == Event.Status.HELD
                || EventStore.lastDay(sessions(parts, event.id())).isBefore(today);
        return event.status() != Event.Status.CANCELLED
                && isOver
                && parts.certificates().isOffered(event.id());
    }

    private static List<EventSession> sessions(CalendarParts parts, Id<Event> event) {
        return parts.store().sessions(event).stream().map(EventStore::session).toList();
    }

    private List<Paper> papers(EventRow event, @Nullable Id<Participation> place) {
        return printed(event, came(event, place));
    }

    private List<CameRow> came(EventRow event, @Nullable Id<Participation> place) {
        if (event.status() == Event.Status.CANCELLED) {
            throw new Refused("core.refused.event-cancelled", event.title());
        }
        List<CameRow> came = mapper.came(event.id(), place);
        if (came.isEmpty()) {
            throw new Refused(place == null ? "core.refused.certificate-nobody" : "core.refused.certificate-absent");
        }
        return came;
    }

    private List<Paper> printed(EventRow event, List<CameRow> came) {
        List<EventSession> sessions = sessions(parts, event.id());
        AssociationName association = names.apply(EventStore.lastDay(sessions));
        if (association.name().ja().isBlank()) {
            throw new Refused("core.refused.letter-sender");
        }
        CertificatePaper paper =
                new CertificatePaper(event, parts.series().series(event.series()), sessions, association);
        return came.stream().map(row -> paper.of(numbered(event, row))).toList();
    }

    private CameRow numbered(EventRow event, CameRow row) {
        if (row.number() > 0) {
            return row;
        }
        int number = foundation
                .numbering()
                .next(NUMBERS, Integer.toString(event.fiscalYear().year()));
        mapper.add(
                row.place(),
                event.fiscalYear().year(),
                number,
                foundation.clock().instant(),
                foundation.access().caller().name());
        foundation
                .audit()
                .record(
                        "core.audit.certificate-issued",
                        "participation:" + row.place(),
                        CertificatePaper.number(event.fiscalYear().year(), number));
        return row.numbered(event.fiscalYear(), number);
    }

    private EventRow locked(Id<Event> event) {
        parts.rights().requireChange(parts.events().bodies(event));
        return event(event);
    }

    private EventRow event(Id<Event> event) {
        return parts.events().locked(event).orElseThrow(() -> new NotFound("event " + event));
    }
}
