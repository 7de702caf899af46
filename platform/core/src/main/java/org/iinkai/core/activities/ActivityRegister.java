package org.iinkai.core.activities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.FactMapper.FactRow;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The year's work in the database. */
public final class ActivityRegister implements Activities {

    private final Foundation foundation;
    private final ActivityMapper activities;
    private final FactMapper facts;
    private final YearBook years;

    private ActivityRegister(Foundation foundation, ActivityMapper activities, FactMapper facts) {
        this.foundation = foundation;
        this.activities = activities;
        this.facts = facts;
        this.years = new YearBook(activities, facts);
    }

    /** The part of the core that knows activities and what is entered for the report. */
    public static Part in(Foundation foundation) {
        var mappers = foundation
                .database()
                .mappers(
                        "core.activities",
                        ActivityMapper.class.getClassLoader(),
                        List.of(ActivityMapper.class, FactMapper.class));
        ActivityMapper activities = mappers.mapper(ActivityMapper.class);
        FactMapper facts = mappers.mapper(FactMapper.class);
        return new Part(
                Map.of(Activities.class, new ActivityRegister(foundation, activities, facts)),
                ReportImports.all(foundation, activities, facts));
    }

    @Override
    public List<Activity> of(FiscalYear year) {
        foundation.access().require(CoreRight.ACTIVITIES_READ);
        return foundation.transactions().read(() -> parentsFirst(activities.headings(), years.activities(year)));
    }

    @Override
    public List<FiscalYear> years() {
        foundation.access().require(CoreRight.ACTIVITIES_READ);
        return activities.years();
    }

    @Override
    public void enter(Id<Activity> activity, String label, FactValue value) {
        Caller caller =
                foundation.access().requireAny(CoreRight.ACTIVITIES_CHANGE, activities.bodiesInCharge(activity));
        FactRow fact = new FactRow(
                activity,
                0,
                label,
                FactJson.write(value),
                caller.name(),
                foundation.clock().instant());
        foundation.transactions().write(() -> {
            if (facts.change(fact) == 0) {
                throw new NotFound("fact " + label + " of activity " + activity);
            }
            foundation.audit().record("core.audit.fact-entered", "activity:" + activity, label);
        });
    }

    /** In the order of the report. */
    private static List<Activity> parentsFirst(List<Heading> headings, List<Activity> siblings) {
        Map<String, List<Activity>> below = siblings.stream()
                .collect(Collectors.groupingBy(
                        activity -> activity.parent().map(Id::toString).orElse(""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Activity> ordered = new ArrayList<>();
        List<Activity> roots = below.getOrDefault("", List.of());
        headingsInOrder(headings, "")
                .forEach(category -> roots.stream()
                        .filter(root -> root.category().equals(category))
                        .forEach(root -> collect(root, below, ordered)));
        return ordered;
    }

    private static List<String> headingsInOrder(List<Heading> headings, String parent) {
        List<String> codes = new ArrayList<>();
        headings.stream().filter(heading -> heading.parent().equals(parent)).forEach(heading -> {
            codes.add(heading.code());
            codes.addAll(headingsInOrder(headings, heading.code()));
        });
        return codes;
    }

    private static void collect(Activity activity, Map<String, List<Activity>> below, List<Activity> ordered) {
        ordered.add(activity);
        below.getOrDefault(activity.id().toString(), List.of()).forEach(child -> collect(child, below, ordered));
    }
}
