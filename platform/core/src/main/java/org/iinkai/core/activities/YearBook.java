package org.iinkai.core.activities;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.ActivityMapper.ActivityRow;
import org.iinkai.core.activities.FactMapper.FactRow;
import org.iinkai.core.activities.FactMapper.TitleRow;
import org.iinkai.core.database.Database;

/** Reads what is recorded about a year. */
public final class YearBook {

    private final ActivityMapper activities;
    private final FactMapper facts;

    YearBook(ActivityMapper activities, FactMapper facts) {
        this.activities = activities;
        this.facts = facts;
    }

    /** The years in a database. */
    public static YearBook in(Database database) {
        var mappers = database.mappers(
                "core.activities",
                ActivityMapper.class.getClassLoader(),
                List.of(ActivityMapper.class, FactMapper.class));
        return new YearBook(mappers.mapper(ActivityMapper.class), mappers.mapper(FactMapper.class));
    }

    /** All records of a year, empty where there are none; a fixed number of statements. */
    public YearRecords of(FiscalYear year) {
        Optional<TitleRow> title = facts.title(year);
        return new YearRecords(
                year,
                title.map(TitleRow::agendaItem).orElse(""),
                title.map(TitleRow::title).orElse(""),
                facts.preface(year),
                activities.headings(),
                activities(year),
                placed(facts.facts(year)));
    }

    private static Map<Id<Activity>, SortedMap<Integer, Fact>> placed(List<FactRow> rows) {
        Map<Id<Activity>, SortedMap<Integer, Fact>> placed = new HashMap<>();
        rows.forEach(row ->
                placed.computeIfAbsent(row.activityId(), id -> new TreeMap<>()).put(row.position(), fact(row)));
        return placed;
    }

    /** Activities of a year, siblings in order. */
    List<Activity> activities(FiscalYear year) {
        Map<Id<Activity>, List<ActivityRow>> rows =
                activities.activities(year).stream().collect(groupingBy(ActivityRow::id, LinkedHashMap::new, toList()));
        return rows.values().stream().map(YearBook::activity).toList();
    }

    private static Activity activity(List<ActivityRow> rows) {
        ActivityRow row = rows.getFirst();
        return new Activity(
                row.id(),
                row.fiscalYear(),
                row.code(),
                Optional.ofNullable(row.parentId()),
                row.category(),
                row.position(),
                row.title(),
                row.note(),
                row.outline(),
                row.joiner(),
                rows.stream()
                        .filter(body -> !body.body().isEmpty())
                        .map(body -> new Body(
                                body.body(),
                                new Localized(body.bodyJa(), body.bodyEn()),
                                body.bodyKind(),
                                body.bodyPosition(),
                                body.bodyUntil()))
                        .toList(),
                row.source());
    }

    private static Fact fact(FactRow row) {
        return new Fact(
                row.label(), FactJson.read(row.value()), new Fact.Origin.ByHand(row.enteredBy(), row.enteredAt()));
    }
}
