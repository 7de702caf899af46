package org.iinkai.core.populations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.core.part.PlainTable;

/** Reads populations in, with the days they were frozen as of. A population that is there already stays as it is. */
final class PopulationImport {

    private PopulationImport() {}

    static DataImport into(PopulationStore store, Freezer freezer) {
        return PlainTable.of(
                row -> read(store, freezer, row),
                "code",
                "name",
                "note",
                "categories",
                "segments",
                "role",
                "frozen_on");
    }

    private static void read(PopulationStore store, Freezer freezer, ImportRow row) {
        String code = row.required("code");
        Criteria all = Criteria.everyMember();
        Criteria criteria = new Criteria(
                "",
                cells(row, "categories"),
                cells(row, "segments"),
                all.prefectures(),
                all.lists(),
                Optional.empty(),
                Optional.empty(),
                all.added(),
                all.excluded());
        Population population =
                new Population(id(code), row.required("name"), row.text("note"), criteria, row.text("role"), 0);
        store.save(population);
        String by = CallerScope.current().map(Caller::name).orElse("");
        cells(row, "frozen_on").stream()
                .map(PopulationImport::day)
                .forEach(day -> freezer.freeze(id(code + ":" + day), population, day, by));
    }

    /** The same for the same code each time, so that a table read in twice adds nothing. */
    private static <T> Id<T> id(String code) {
        return new Id<>(UUID.nameUUIDFromBytes(("core.population:" + code).getBytes(UTF_8)));
    }

    private static List<String> cells(ImportRow row, String column) {
        return Arrays.stream(row.text(column).split(";"))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused("core.refused.import-day", "frozen_on", text).at("frozen_on");
        }
    }
}
