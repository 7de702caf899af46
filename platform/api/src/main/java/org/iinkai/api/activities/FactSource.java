package org.iinkai.api.activities;

import java.util.List;
import java.util.Map;

import org.iinkai.api.time.FiscalYear;

/** Says what a bundle's records add to the report. Contributed by {@code to.report(...)}, made by the host. */
public interface FactSource {

    /**
     * The facts of a year, by the code of the activity they belong to, in the order they print. All are
     * {@link Fact.Origin.Live}. Called for every reading of the report: a few statements at most.
     */
    Map<String, List<Fact>> facts(FiscalYear year);
}
