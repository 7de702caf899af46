package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Deadline;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.ReportLine;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.organisations.OrganisationImports;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.PlainTable;

/**
 * The tables that series, events and who took part are read in from. Reading a table again changes nothing. Columns that are
 * not always needed may be left out of a file.
 */
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
        ProgrammeImports programmes = new ProgrammeImports(foundation, parts);
        return Map.of(
                "core.event-series",
                PlainTable.of(imports::series, "code", "name_ja", "name_en", "kind", "numbering", "people", "bodies"),
                "core.events",
                PlainTable.of(
                        imports::event,
                        "key",
                        "series",
                        "title",
                        "days",
                        "form",
                        "place",
                        "audience",
                        "bodies",
                        "status"),
                "core.participants",
                PlainTable.of(programmes::participant, "event", "form", "status"),
                "core.event-programmes",
                PlainTable.of(programmes::part, "event", "session", "part"),
                "core.event-agendas",
                PlainTable.of(programmes::agenda, "event", "position", "title"),
                "core.event-attendances",
                PlainTable.of(programmes::attendance, "event", "person_code", "state"),
                "core.rosters",
                PlainTable.of(programmes::member, "series", "person_code", "from"));
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
        if (!row.text("lines").isEmpty()) {
            desk.saveReportLines(code, reportLines(row));
        }
    }

    /** {@code days=実施日;people}: what is printed, and under which word where it is not the usual. */
    private static List<ReportLine> reportLines(ImportRow row) {
        List<ReportLine> lines = new ArrayList<>();
        for (String line : codes(row, "lines")) {
            int equals = line.indexOf('=');
            String what = equals < 0 ? line : line.substring(0, equals);
            lines.add(new ReportLine(
                    word(ReportLine.What.class, what, "lines"), equals < 0 ? "" : line.substring(equals + 1)));
        }
        return lines;
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
        if (!row.text("opens").isEmpty()) {
            open(id, row);
        }
    }

    private void open(Id<Event> event, ImportRow row) {
        Opening opening = new Opening(moment(row, "opens"), moment(row, "deadline"));
        parts.signUps().open(event, opening.opens(), opening.deadline());
        parts.signUps()
                .addDeadline(
                        event,
                        new Deadline(
                                opening.deadline(),
                                foundation.clock().instant(),
                                foundation.access().caller().name(),
                                ""));
    }

    private Instant moment(ImportRow row, String column) {
        try {
            return LocalDateTime.parse(row.required(column))
                    .atZone(foundation.clock().getZone())
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.date", row.text(column)).at(column);
        }
    }

    private EventOutline outline(ImportRow row) {
        return new EventOutline(
                row.text("period").isEmpty() ? Optional.empty() : Optional.of(CalendarDate.parse(row.text("period"))),
                row.text("description"),
                word(EventOutline.Audience.class, row, "audience"),
                row.text("eligibility"),
                codes(row, "bodies"),
                row.text("host").isEmpty() ? Optional.empty() : Optional.of(OrganisationImports.idOf(row.text("host"))),
                activity(row),
                new Seats(
                        row.text("seats").isEmpty() ? OptionalInt.empty() : OptionalInt.of(row.number("seats")),
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

    /** Days of one form, place and time, or of as many of these as there are days. */
    private static List<EventSession> sessions(ImportRow row) {
        String[] days = row.required("days").split(";");
        List<String> forms = each(row, "form", days.length);
        List<String> places = each(row, "place", days.length);
        List<String> starts = each(row, "starts", days.length);
        List<String> ends = each(row, "ends", days.length);
        List<EventSession> sessions = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            try {
                sessions.add(new EventSession(
                        LocalDate.parse(days[i].strip()),
                        time(starts.get(i), "starts"),
                        time(ends.get(i), "ends"),
                        word(EventSession.Form.class, forms.get(i), "form"),
                        places.get(i)));
            } catch (DateTimeParseException e) {
                throw new Refused("core.refused.date", days[i]).at("days");
            }
        }
        return sessions;
    }

    private static List<String> each(ImportRow row, String column, int days) {
        String[] words = row.text(column).split(";", -1);
        return words.length == days
                ? Arrays.stream(words).map(String::strip).toList()
                : Collections.nCopies(days, row.text(column));
    }

    private static Optional<LocalTime> time(String text, String column) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.import-time", column, text).at(column);
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

    static <E extends Enum<E>> E word(Class<E> type, ImportRow row, String column) {
        return word(type, row.required(column), column);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text, String column) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.import-word", column, text).at(column);
        }
    }
}
