package org.iinkai.core.mailings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.Fact.Origin.Live;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.mailings.MailingFactMapper.ListFact;

/**
 * What mailings add to the annual report under the activity of their list: how often it went out, and to how many at the
 * end of the year. Labels are the document's words, which is Japanese in every language of the screens.
 */
final class MailingFacts implements FactSource {

    private final MailingFactMapper mapper;
    private final Clock clock;

    MailingFacts(MailingFactMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        ZoneId zone = clock.getZone();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = today.isBefore(year.lastDay()) ? today : year.lastDay();
        Instant from = year.firstDay().atStartOfDay(zone).toInstant();
        Instant until = year.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        Instant at = last.plusDays(1).atStartOfDay(zone).toInstant();
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        for (ListFact list : mapper.lists(from, until, at)) {
            if (list.mailings() > 0) {
                facts.computeIfAbsent(list.activity(), activity -> new ArrayList<>())
                        .addAll(facts(list, year, last));
            }
        }
        return facts;
    }

    private static List<Fact> facts(ListFact list, FiscalYear year, LocalDate last) {
        String mailings = "mailings?list=" + list.id() + "&year=" + year.year();
        String people = list.isPopulation() ? mailings : "mailings/lists/" + list.id() + "?on=" + last;
        String note = "(%d年%d月末)".formatted(last.getYear(), last.getMonthValue());
        if (!last.equals(year.lastDay())) {
            note = "(%d年%d月%d日)".formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth());
        }
        return List.of(
                new Fact("配信", new FactValue.Count(list.mailings(), "回", ""), new Live("core", mailings)),
                new Fact("配信数", new FactValue.Count(list.people(), "名", note), new Live("core", people)));
    }
}
