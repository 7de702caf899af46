package org.iinkai.host.lifecycle;

import java.util.List;
import java.util.Map;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.time.FiscalYear;

/** A bundle's facts behind a guard. */
record GuardedFacts(Guard<FactSource> guard) implements FactSource {

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        return guard.use(source -> source.facts(year));
    }
}
