package org.iinkai.core.calendar;

import java.net.URI;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.FileChoice;
import org.iinkai.api.calendar.FileEntry;
import org.iinkai.api.calendar.FileEntry.Outcome;
import org.iinkai.api.calendar.FileEntry.Part;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.FileMapper.ReadBefore;
import org.iinkai.core.calendar.file.IcsEvent;
import org.iinkai.core.calendar.file.IcsEvent.Span;
import org.iinkai.core.part.Foundation;

/** Makes an event of an entry, or changes the one it became before. */
final class FileEntries {

    /** What stands beside a cancelled event, as somebody would have typed it. */
    private static final String REASON = "予定表ファイルで中止";

    private static final Pattern OWN = Pattern.compile("([0-9a-f-]{36})-[0-9]{1,3}@(.+)");
    private static final Pattern TOOL =
            Pattern.compile("(?i)https?://|zoom|teams|webex|google meet|meet\\.google|skype|オンライン|ｵﾝﾗｲﾝ|ウェビナー");

    private final Foundation foundation;
    private final CalendarParts parts;
    private final CalendarDesk desk;
    private final FileMapper mapper;
    private final URI product;

    FileEntries(Foundation foundation, CalendarParts parts, CalendarDesk desk, URI product) {
        this.foundation = foundation;
        this.parts = parts;
        this.desk = desk;
        this.mapper = parts.files();
        this.product = product;
    }

    FileEntry take(IcsEvent entry, FileChoice choice) {
        checkForeign(entry.uid());
        Optional<ReadBefore> before = mapper.readBefore(entry.uid(), entry.recurrence());
        FileEntry done = before.isEmpty() ? add(entry, choice) : change(entry, choice, before.get());
        mapper.note(new FileMapper.Read(
                entry.uid(),
                entry.recurrence(),
                done.event().orElseThrow(),
                entry.sequence(),
                entry.stamp(),
                foundation.clock().instant()));
        if (!entry.isCancelled()) {
            mapper.said(
                    entry.uid(),
                    entry.recurrence(),
                    EntryWords.of(entry.title(), entry.description(), done.sessions()));
        }
        return done;
    }

    /** Our own feed read in again would make every event twice. */
    private void checkForeign(String uid) {
        Matcher own = OWN.matcher(uid);
        if (own.matches() && own.group(2).equals(product.getHost())) {
            throw new Refused("core.refused.ics-own");
        }
    }

    private FileEntry add(IcsEvent entry, FileChoice choice) {
        if (entry.isCancelled()) {
            throw new Refused("core.refused.ics-cancelled");
        }
        List<EventSession> sessions = sessions(entry, choice);
        EventOutline usual = EventOutline.of(choice.bodies());
        Id<Event> id = Id.next();
        desk.save(new SaveEvent(
                id,
                choice.series(),
                OptionalInt.empty(),
                entry.title(),
                sessions,
                sessions.stream().map(session -> ProgrammePart.empty()).toList(),
                described(usual, entry.description()),
                choice.isAnnounced(),
                0));
        return entry(entry, sessions, Outcome.ADDED, id);
    }

    private FileEntry change(IcsEvent entry, FileChoice choice, ReadBefore before) {
        if (before.isNewerThan(entry.sequence(), entry.stamp())) {
            throw new Refused("core.refused.ics-older", before.sequence(), entry.sequence());
        }
        CalendarEntry stored = desk.entry(before.event());
        EventOutline outline = desk.outline(stored.id());
        EntryWords now = EntryWords.of(stored.title(), outline.description(), stored.sessions());
        Set<Part> changedHere = before.words().map(now::differing).orElseGet(() -> EnumSet.allOf(Part.class));
        if (entry.isCancelled()) {
            return cancelled(entry, stored, before.words().isPresent() ? changedHere : Set.of());
        }
        List<EventSession> sessions = sessions(entry, choice);
        Set<Part> differing = now.differing(EntryWords.of(entry.title(), entry.description(), sessions));
        if (differing.isEmpty()) {
            parts.rights().requireChange(stored.bodies());
            return entry(entry, sessions, Outcome.SAME, stored.id());
        }
        desk.save(new SaveEvent(
                stored.id(),
                stored.series(),
                OptionalInt.empty(),
                entry.title(),
                sessions,
                kept(desk.programme(stored.id()), sessions.size()),
                described(outline, entry.description()),
                choice.isAnnounced(),
                stored.version()));
        changedHere.retainAll(differing);
        return entry(entry, sessions, Outcome.CHANGED, stored.id()).overwriting(changedHere);
    }

    /** What was entered by hand for each session stays with it; no file takes it away. */
    private static List<ProgrammePart> kept(List<ProgrammePart> programme, int sessions) {
        if (programme.stream().skip(sessions).anyMatch(part -> !part.equals(ProgrammePart.empty()))) {
            throw new Refused("core.refused.ics-programme", sessions);
        }
        return Stream.concat(programme.stream(), Stream.generate(ProgrammePart::empty))
                .limit(sessions)
                .toList();
    }

    private FileEntry cancelled(IcsEvent entry, CalendarEntry stored, Set<Part> changedHere) {
        if (stored.status() == Event.Status.CANCELLED) {
            return entry(entry, stored.sessions(), Outcome.SAME, stored.id());
        }
        desk.cancel(stored.id(), REASON);
        return entry(entry, stored.sessions(), Outcome.CANCELLED, stored.id()).overwriting(changedHere);
    }

    private static FileEntry entry(IcsEvent entry, List<EventSession> sessions, Outcome outcome, Id<Event> id) {
        return new FileEntry(
                entry.line(), entry.title(), sessions, outcome, Optional.of(id), Optional.empty(), Set.of());
    }

    private static EventOutline described(EventOutline outline, String description) {
        return new EventOutline(
                outline.when(),
                description,
                outline.audience(),
                outline.eligibility(),
                outline.bodies(),
                outline.host(),
                outline.activity(),
                outline.seats(),
                outline.fees());
    }

    /** Sessions as far as they can be told, to show what was refused. */
    List<EventSession> shown(IcsEvent entry, FileChoice choice) {
        try {
            return sessions(entry, choice);
        } catch (Refused saidBesideIt) {
            return List.of();
        }
    }

    private static List<EventSession> sessions(IcsEvent entry, FileChoice choice) {
        String place = entry.location().isEmpty() ? choice.place() : entry.location();
        if (place.isEmpty()) {
            throw new Refused("core.refused.ics-place");
        }
        Form form = TOOL.matcher(place).find() ? Form.ONLINE : Form.VENUE;
        return entry.days().stream()
                .sorted(Comparator.comparing(Span::day)
                        .thenComparing(day -> day.starts().map(Object::toString).orElse("")))
                .map(day -> new EventSession(day.day(), day.starts(), day.ends(), form, place))
                .toList();
    }
}
