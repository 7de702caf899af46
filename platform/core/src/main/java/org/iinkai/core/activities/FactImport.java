package org.iinkai.core.activities;

import java.util.List;
import java.util.Set;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.FactMapper.FactRow;
import org.iinkai.core.part.Foundation;

/** Reads facts entered by hand: a row for each, known again by activity and position. */
final class FactImport implements DataImport {

    private static final long NOT_STATED = -1;

    private final Foundation foundation;
    private final ActivityMapper activities;
    private final FactMapper facts;

    FactImport(Foundation foundation, ActivityMapper activities, FactMapper facts) {
        this.foundation = foundation;
        this.activities = activities;
        this.facts = facts;
    }

    @Override
    public Set<String> columns() {
        return Set.of("year", "activity", "position", "label", "kind", "value", "unit", "companies", "note");
    }

    @Override
    public void read(ImportRow row) {
        facts.put(new FactRow(
                activity(row),
                row.number("position"),
                row.text("label"),
                FactJson.write(value(row)),
                CallerScope.current().map(Caller::name).orElse(""),
                foundation.clock().instant()));
    }

    private Id<Activity> activity(ImportRow row) {
        FiscalYear year = ReportImports.year(row);
        String code = row.required("activity");
        return activities
                .withCode(year, code)
                .orElseThrow(() -> new Refused("core.refused.activity-unknown", code).at("activity"));
    }

    static FactValue value(ImportRow row) {
        return switch (row.required("kind")) {
            case "text" -> new FactValue.Text(row.required("value"));
            case "lines" -> new FactValue.Lines(lines(row), false);
            case "bullets" -> new FactValue.Lines(lines(row), true);
            case "count" -> new FactValue.Count(number(row, "value"), row.text("unit"), row.text("note"));
            case "people" ->
                new FactValue.People(
                        number(row, "value"), row.text("companies").isEmpty() ? NOT_STATED : number(row, "companies"));
            case "date" -> new FactValue.Dated(CalendarDate.parse(row.required("value")), row.text("note"));
            case String other -> throw new Refused("core.refused.fact-kind", other).at("kind");
        };
    }

    private static List<String> lines(ImportRow row) {
        return row.required("value").lines().filter(line -> !line.isBlank()).toList();
    }

    private static long number(ImportRow row, String column) {
        try {
            return Long.parseLong(row.required(column));
        } catch (NumberFormatException e) {
            throw new Refused("core.refused.import-number", column, row.text(column)).at(column);
        }
    }
}
