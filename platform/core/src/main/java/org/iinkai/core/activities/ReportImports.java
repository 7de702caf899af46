package org.iinkai.core.activities;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.FactMapper.TitleRow;
import org.iinkai.core.part.Foundation;

/** The tables that the recorded part of the report is read in from. */
final class ReportImports {

    private ReportImports() {}

    static Map<String, DataImport> all(Foundation foundation, ActivityMapper activities, FactMapper facts) {
        return Map.of(
                "core.report-titles",
                table(row -> facts.putTitle(title(row)), "year", "agenda_item", "title"),
                "core.paragraphs",
                table(
                        row -> facts.putParagraph(year(row), row.number("position"), row.required("text")),
                        "year",
                        "position",
                        "text"),
                "core.headings",
                table(row -> heading(activities, row), "code", "parent", "position", "title"),
                "core.activities",
                new ActivityImport(activities),
                "core.facts",
                new FactImport(foundation, activities, facts));
    }

    static FiscalYear year(ImportRow row) {
        return new FiscalYear(row.number("year"));
    }

    private static TitleRow title(ImportRow row) {
        return new TitleRow(year(row), row.text("agenda_item"), row.required("title"));
    }

    private static void heading(ActivityMapper activities, ImportRow row) {
        Heading heading = new Heading(row.required("code"), row.text("parent"), row.required("title"));
        if (!heading.isTop()) {
            if (!activities.hasHeading(heading.parent())) {
                throw new Refused("core.refused.heading-unknown", heading.parent()).at("parent");
            }
            if (activities.isHeadingWithin(heading.parent(), heading.code())) {
                throw new Refused("core.refused.below-itself", heading.code()).at("parent");
            }
        }
        activities.putHeading(heading, row.number("position"));
    }

    private static DataImport table(Consumer<ImportRow> read, String... columns) {
        return new DataImport() {
            @Override
            public Set<String> columns() {
                return Set.of(columns);
            }

            @Override
            public void read(ImportRow row) {
                read.accept(row);
            }
        };
    }
}
