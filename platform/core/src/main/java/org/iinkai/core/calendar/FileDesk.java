package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.FileChoice;
import org.iinkai.api.calendar.FileEntry;
import org.iinkai.api.calendar.FileEntry.Outcome;
import org.iinkai.api.calendar.FileEntry.Problem;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.file.IcsEvent;
import org.iinkai.core.calendar.file.IcsFile;
import org.iinkai.core.part.Foundation;

/** Reads calendar files into the database. The check is the import, taken back. */
final class FileDesk implements CalendarFiles {

    private final Foundation foundation;
    private final CalendarParts parts;
    private final FileEntries entries;

    FileDesk(Foundation foundation, CalendarParts parts, CalendarDesk desk, URI product) {
        this.foundation = foundation;
        this.parts = parts;
        this.entries = new FileEntries(foundation, parts, desk, product);
    }

    /** Takes back what was done, and says what came of it. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<FileEntry> entries;

        TakenBack(List<FileEntry> entries) {
            super("taken back", null, false, false);
            this.entries = entries;
        }
    }

    @Override
    public List<FileEntry> check(InputStream file, FileChoice choice) {
        List<IcsEvent> events = read(file, choice);
        try {
            return foundation.transactions().write(() -> {
                throw new TakenBack(apply(events, choice));
            });
        } catch (TakenBack check) {
            return check.entries;
        }
    }

    @Override
    public Stored store(InputStream file, FileChoice choice, boolean skips) {
        List<IcsEvent> events = read(file, choice);
        try {
            return foundation.transactions().write(() -> {
                List<FileEntry> done = apply(events, choice);
                if (!skips && done.stream().anyMatch(entry -> entry.outcome() == Outcome.REFUSED)) {
                    throw new TakenBack(done);
                }
                foundation
                        .audit()
                        .record("core.audit.calendar-read", "series:" + choice.series(), Integer.toString(done.size()));
                return new Stored(true, done);
            });
        } catch (TakenBack nothing) {
            return new Stored(false, nothing.entries);
        }
    }

    private List<IcsEvent> read(InputStream file, FileChoice choice) {
        parts.rights().requireChange(choice.bodies());
        EventSeries series = parts.series().series(choice.series());
        if (series.isClosed()) {
            throw new Refused("core.refused.series-closed", series.name().ja()).at("series");
        }
        if (!series.owner().isEmpty()) {
            throw new Refused("core.refused.series-of-bundle", series.name().ja()).at("series");
        }
        List<IcsEvent> events = IcsFile.read(file, foundation.clock().getZone());
        return series.kind() == EventSeries.Kind.COHORT ? joined(events) : events;
    }

    /** In a course with one application all times of an entry are sessions of one event. */
    private static List<IcsEvent> joined(List<IcsEvent> events) {
        List<IcsEvent> all = new ArrayList<>(
                events.stream().filter(event -> event.problem().isPresent()).toList());
        events.stream()
                .filter(event -> event.problem().isEmpty())
                .collect(groupingBy(IcsEvent::uid, LinkedHashMap::new, java.util.stream.Collectors.toList()))
                .values()
                .forEach(times -> all.add(IcsEvent.joined(times)));
        return all;
    }

    private List<FileEntry> apply(List<IcsEvent> events, FileChoice choice) {
        List<FileEntry> done = new ArrayList<>();
        for (IcsEvent event : events) {
            done.add(attempt(event, choice));
        }
        return done;
    }

    private FileEntry attempt(IcsEvent event, FileChoice choice) {
        List<FileEntry> made = new ArrayList<>();
        try {
            event.problem().ifPresent(problem -> {
                throw problem;
            });
            foundation.database().attempt(() -> made.add(entries.take(event, choice)));
            return made.getFirst();
        } catch (Refused refused) {
            return refused(event, choice, refused);
        } catch (Forbidden | NotFound hidden) {
            return refused(event, choice, new Refused("core.refused.ics-not-yours"));
        }
    }

    private FileEntry refused(IcsEvent event, FileChoice choice, Refused why) {
        return new FileEntry(
                event.line(),
                event.title(),
                entries.shown(event, choice),
                Outcome.REFUSED,
                Optional.empty(),
                Optional.of(new Problem(why.key(), List.of(why.arguments()))),
                Set.of());
    }
}
