package org.iinkai.example;

import java.util.List;
import java.util.Map;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.Fact.Origin.Live;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.FiscalYear;

/** What the items add to the annual report. Labels and units are words of that document, which is Japanese. */
final class ItemFacts implements FactSource {

    /** Code of the activity (事業項目) that the figures are printed under: set it to the committee's own. */
    static final String ACTIVITY = "I-2-3";

    private static final long NOT_STATED = -1;

    private final ItemMapper mapper;

    ItemFacts(ItemMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        ItemMapper.Sum sum = mapper.sum(year.firstDay(), year.lastDay());
        if (sum.items() == 0) {
            return Map.of();
        }
        Live rows = new Live("example", "example?year=" + year.year());
        return Map.of(
                ACTIVITY,
                List.of(
                        new Fact("回数", new FactValue.Count(sum.items(), "回", ""), rows),
                        new Fact("参加者", new FactValue.People(sum.people(), NOT_STATED), rows)));
    }
}
