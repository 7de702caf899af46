package org.iinkai.training;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;

/**
 * Reads runs. Their ids follow from their keys, so a table read again finds the runs that are there; numbers are taken in
 * the order of the lines.
 */
final class RunImport implements DataImport {

    private final Events events;
    private final CourseMapper mapper;

    RunImport(Events events, CourseMapper mapper) {
        this.events = events.onBehalfOf(CoreRight.DATA_IMPORT);
        this.mapper = mapper;
    }

    @Override
    public Set<String> columns() {
        return Set.of("key", "course", "day", "starts", "ends", "form", "place", "capacity", "status");
    }

    @Override
    public void read(ImportRow row) {
        String key = row.required("key");
        PlanRun wanted = new PlanRun(idOf(key), row.required("course"), session(row), capacity(row));
        Event.Status status = status(row);
        Optional<Run> known = mapper.run(wanted.id());
        known.ifPresent(run -> refuseOtherRun(run, wanted));
        if (known.isEmpty()) {
            plan(wanted, key);
        }
        bringTo(status, known.map(Run::status).orElse(Event.Status.PLANNED), wanted.id());
    }

    /** The id of the run that data files name by a key. */
    static Id<Event> idOf(String key) {
        return new Id<>(UUID.nameUUIDFromBytes(("training.run:" + key).getBytes(UTF_8)));
    }

    private void plan(PlanRun wanted, String key) {
        Course course = mapper.course(wanted.course())
                .orElseThrow(() -> new Refused("training.refused.course", wanted.course()).at("course"));
        events.plan(wanted.event(course.title()));
        mapper.addRun(wanted.id(), course.code(), key);
    }

    // what people noted since counts: a run that is held or cancelled is not made a planned one again
    private void bringTo(Event.Status wanted, Event.Status now, Id<Event> run) {
        if (wanted == now || now != Event.Status.PLANNED) {
            return;
        }
        switch (wanted) {
            case PLANNED -> {}
            case HELD -> events.hold(run);
            case CANCELLED -> events.cancel(run, "中止");
        }
    }

    private static void refuseOtherRun(Run run, PlanRun wanted) {
        EventSession session = wanted.session();
        boolean isSame = run.course().equals(wanted.course())
                && run.day().equals(session.day())
                && run.form() == session.form()
                && run.capacity().equals(wanted.capacity());
        if (!isSame) {
            throw new Refused("training.refused.run-differs", run.key()).at("key");
        }
    }

    private static EventSession session(ImportRow row) {
        Form form = switch (row.required("form")) {
            case "online" -> Form.ONLINE;
            case "venue" -> Form.VENUE;
            case String other -> throw new Refused("training.refused.word", "form", other).at("form");
        };
        return new EventSession(row.day("day"), time(row, "starts"), time(row, "ends"), form, row.text("place"));
    }

    private static Optional<LocalTime> time(ImportRow row, String column) {
        String text = row.text(column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refused("training.refused.time", column, text).at(column);
        }
    }

    private static OptionalInt capacity(ImportRow row) {
        return row.text("capacity").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number("capacity"));
    }

    private static Event.Status status(ImportRow row) {
        return switch (row.required("status")) {
            case "planned" -> Event.Status.PLANNED;
            case "held" -> Event.Status.HELD;
            case "cancelled" -> Event.Status.CANCELLED;
            case String other -> throw new Refused("training.refused.word", "status", other).at("status");
        };
    }
}
