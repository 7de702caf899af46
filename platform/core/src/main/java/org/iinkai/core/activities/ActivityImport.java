package org.iinkai.core.activities;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Activity.Outline;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.ActivityMapper.NewActivity;

/** Reads activities: a row for each, known again by year and code. */
final class ActivityImport implements DataImport {

    private static final String USUAL_JOINER = "、";

    private final ActivityMapper activities;

    ActivityImport(ActivityMapper activities) {
        this.activities = activities;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "year",
                "code",
                "parent",
                "category",
                "position",
                "title",
                "note",
                "outline",
                "joiner",
                "bodies",
                "source");
    }

    @Override
    public void read(ImportRow row) {
        FiscalYear year = ReportImports.year(row);
        Optional<Id<Activity>> existing = activities.withCode(year, row.required("code"));
        NewActivity activity = new NewActivity(
                existing.orElseGet(Id::next),
                year,
                row.required("code"),
                parent(row, year, existing),
                category(row),
                row.number("position"),
                row.required("title"),
                row.text("note"),
                outline(row),
                row.text("joiner").isEmpty() ? USUAL_JOINER : row.text("joiner"),
                row.text("source"));
        activities.put(activity);
        bodies(activity.id(), row);
    }

    private Optional<Id<Activity>> parent(ImportRow row, FiscalYear year, Optional<Id<Activity>> existing) {
        String code = row.text("parent");
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Id<Activity> parent = activities
                .withCode(year, code)
                .orElseThrow(() -> new Refused("core.refused.activity-unknown", code).at("parent"));
        if (existing.isPresent() && activities.isWithin(parent, existing.get())) {
            throw new Refused("core.refused.below-itself", row.text("code")).at("parent");
        }
        return Optional.of(parent);
    }

    private String category(ImportRow row) {
        String category = row.required("category");
        if (!activities.hasHeading(category)) {
            throw new Refused("core.refused.heading-unknown", category).at("category");
        }
        return category;
    }

    private static Outline outline(ImportRow row) {
        return switch (row.required("outline")) {
            case "numbered" -> Outline.NUMBERED;
            case "bracketed" -> Outline.BRACKETED;
            case "plain" -> Outline.PLAIN;
            case String other -> throw new Refused("core.refused.outline", other).at("outline");
        };
    }

    private void bodies(Id<Activity> activity, ImportRow row) {
        List<String> codes = Arrays.stream(row.text("bodies").split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        activities.removeBodies(activity);
        for (int i = 0; i < codes.size(); i++) {
            if (!activities.hasBody(codes.get(i))) {
                throw new Refused("core.refused.body-unknown", codes.get(i)).at("bodies");
            }
            activities.addBody(activity, i + 1, codes.get(i));
        }
    }
}
