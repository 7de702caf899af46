package org.iinkai.core.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.part.Foundation;

/** Asks every bundle once for its facts. One that fails is named, and the report goes on without it. */
final class FactSources {

    private static final Logger LOG = LoggerFactory.getLogger(FactSources.class);

    private final Foundation foundation;

    FactSources(Foundation foundation) {
        this.foundation = foundation;
    }

    /** What the bundles know about a year; part of the open transaction. */
    LiveFacts of(FiscalYear year) {
        Map<String, List<Fact>> facts = new HashMap<>();
        Set<String> answered = new HashSet<>();
        Set<String> failed = new HashSet<>();
        foundation.factSources().all().forEach((plugin, source) -> {
            try {
                ask(source, year)
                        .forEach((activity, given) -> facts.computeIfAbsent(activity, code -> new ArrayList<>())
                                .addAll(given));
                answered.add(plugin);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("bundle {} gave no facts for the report of {}", plugin, year.year(), e);
                failed.add(plugin);
            }
        });
        return new LiveFacts(facts, answered, failed);
    }

    private Map<String, List<Fact>> ask(FactSource source, FiscalYear year) {
        Map<String, List<Fact>> given = new HashMap<>();
        // a statement that fails must not spoil the transaction for the others
        foundation
                .database()
                .attempt(
                        () -> source.facts(year).forEach((activity, facts) -> given.put(activity, List.copyOf(facts))));
        return given;
    }
}
