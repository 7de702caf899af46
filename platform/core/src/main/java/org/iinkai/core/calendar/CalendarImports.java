package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.PlainTable;

/** The tables that series, events and who took part are read in from. Reading a table again changes nothing. */
final class CalendarImports {

    private final Foundation foundation;
    private final CalendarParts parts;
    private final CalendarDesk desk;
    private final ImportMapper mapper;

    private CalendarImports(Foundation foundation, CalendarParts parts, CalendarDesk desk) {
        this.foundation = foundation;
        this.parts = parts;
        this.desk = desk;
        this.mapper = parts.imports();
    }

    static Map<String, DataImport> in(Foundation foundation, CalendarParts parts, CalendarDesk desk) {
        CalendarImports imports = new CalendarImports(foundation, parts, desk);
        return Map.of(
                "core.event-series",
                PlainTable.of(imports::series, "code", "name_ja", "name_en", "kind", "numbering", "people", "bodies"),
                "core.events",
                PlainTable.of(
                        imports::event,
                        "key",
                        "series",
                        "number",
                        "title",
                        "days",
                        "starts",
                        "ends",
                        "form",
                        "place",
                        "period",
                        "audience",
                        "bodies",
                        "activity_year",
                        "activity",
                        "least",
                        "status",
                        "reason"),
                "core.participants",
                PlainTable.of(imports::participant, "event", "person_code", "form", "status"));
    }

    private void series(ImportRow row) {
        String code = row.required("code");
        int version = parts.series().version(code);
        EventSeries series = new EventSeries(
                code,
                new Localized(row.required("name_ja"), row.text("name_en")),
                word(EventSeries.Kind.class, row, "kind"),
                word(NumberingScheme.class, row, "numbering"),
                NumberingScheme.Terms.USUAL,
                word(EventSeries.PeopleWord.class, row, "people"),
                codes(row, "bodies"),
                code.contains(".") ? code.substring(0, code.indexOf('.')) : "",
                false,
                version);
        if (version == 0 || !parts.series().series(code).equals(series)) {
            desk.save(series);
        }
    }

    private void event(ImportRow row) {
        Id<Event> id = idOf(row.required("key"));
        if (parts.events().event(id).isPresent()) {
            return;
        }
        List<EventSession> sessions = sessions(row);
        CalendarEntry saved = desk.save(new SaveEvent(
                id,
                row.required("series"),
                row.text("number").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number("number")),
                row.required("title"),
                sessions,
                sessions.stream().map(session -> ProgrammePart.empty()).toList(),
                outline(row),
                false,
                0));
        switch (word(Event.Status.class, row, "status")) {
            case PLANNED -> {}
            case HELD -> desk.hold(saved.id());
            case CANCELLED -> desk.cancel(saved.id(), row.required("reason"));
        }
    }

    private EventOutline outline(ImportRow row) {
        return new EventOutline(
                row.text("period").isEmpty() ? Optional.empty() : Optional.of(CalendarDate.parse(row.text("period"))),
                "",
                word(EventOutline.Audience.class, row, "audience"),
                "",
                codes(row, "bodies"),
                Optional.<Id<Company>>empty(),
                activity(row),
                new Seats(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        row.text("least").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number("least")),
                        Optional.empty()),
                List.of());
    }

    private Optional<Id<Activity>> activity(ImportRow row) {
        String code = row.text("activity");
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(mapper.activity(new FiscalYear(row.number("activity_year")), code)
                        .orElseThrow(() -> new Refused("core.refused.activity-unknown", code).at("activity")));
    }

    private static List<EventSession> sessions(ImportRow row) {
        List<EventSession> sessions = new ArrayList<>();
        for (String day : row.required("days").split(";")) {
            try {
                sessions.add(new EventSession(
                        java.time.LocalDate.parse(day.strip()),
                        time(row, "starts"),
                        time(row, "ends"),
                        word(EventSession.Form.class, row, "form"),
                        row.text("place")));
            } catch (DateTimeParseException e) {
                throw new Refused("core.refused.date", day).at("days");
            }
        }
        return sessions;
    }

    private static Optional<LocalTime> time(ImportRow row, String column) {
        try {
            String text = row.text(column);
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.import-time", column, row.text(column)).at(column);
        }
    }

    private void participant(ImportRow row) {
        String key = row.required("event");
        String code = row.required("person_code");
        Id<Event> event = idOf(key);
        if (parts.events().locked(event).isEmpty()) {
            throw new Refused("core.refused.event-key", key).at("event");
        }
        UUID id = UUID.nameUUIDFromBytes(("core.place:" + key + ":" + code).getBytes(UTF_8));
        int added = mapper.addParticipant(
                new Id<>(id),
                event,
                code,
                word(org.iinkai.api.calendar.Attendance.class, row, "form"),
                word(org.iinkai.api.calendar.Participation.Status.class, row, "status"),
                foundation.clock().instant());
        if (added == 0 && !mapper.hasPerson(code)) {
            throw new Refused("core.refused.person-unknown", code).at("person_code");
        }
    }

    /** The id of the event that data files name by a key. */
    static Id<Event> idOf(String key) {
        return new Id<>(UUID.nameUUIDFromBytes(("core.event:" + key).getBytes(UTF_8)));
    }

    private static List<String> codes(ImportRow row, String column) {
        return Arrays.stream(row.text(column).split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> E word(Class<E> type, ImportRow row, String column) {
        String text = row.required(column);
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.import-word", column, text).at(column);
        }
    }
}
