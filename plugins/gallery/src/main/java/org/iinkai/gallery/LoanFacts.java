package org.iinkai.gallery;

import java.util.List;
import java.util.Map;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.Fact.Origin.Live;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.FiscalYear;

/** What the loans add to the annual report, in years that have any. Labels are words of that document, which is Japanese. */
final class LoanFacts implements FactSource {

    /** Code of the activity (事業項目) that the figures are printed under. */
    static final String ACTIVITY = "I-8-2-1";

    private final LoanMapper mapper;

    LoanFacts(LoanMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        LoanMapper.Sum sum = mapper.sum(year.firstDay(), year.lastDay());
        if (sum.loans() == 0) {
            return Map.of();
        }
        Live rows = new Live("gallery", "gallery/loans");
        return Map.of(
                ACTIVITY,
                List.of(
                        new Fact("備品の貸し出し", new FactValue.Count(sum.loans(), "件", ""), rows),
                        new Fact("貸出先", new FactValue.Count(sum.companies(), "社", ""), rows)));
    }
}
