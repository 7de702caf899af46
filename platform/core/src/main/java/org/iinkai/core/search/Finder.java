package org.iinkai.core.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.Search;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.part.Contributed.Titled;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.part.Round;

/** Asks all sources and sorts what they find. */
public final class Finder implements Search {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int MOST = 50;
    private static final int LONGEST = 200;

    private final Foundation foundation;

    private Finder(Foundation foundation) {
        this.foundation = foundation;
    }

    /** The part of the core that finds, with the core's own records to be found. */
    public static Part in(Foundation foundation) {
        CoreSources.register(foundation);
        return new Part(Map.of(Search.class, new Finder(foundation)), Map.of());
    }

    @Override
    public Findings find(String text, int most) {
        var caller = foundation.access().caller();
        String typed = text.strip();
        String key = SearchKey.of(typed);
        if (key.isEmpty() || typed.length() > LONGEST) {
            return Findings.none();
        }
        int wanted = Math.clamp(most, 1, MOST);
        Map<String, Titled<SearchSource>> sources =
                foundation.contributed().searches().all();
        List<Round.Answer<List<Hit>>> answers = new Round(caller, PATIENCE)
                .ask(sources, (Titled<SearchSource> source) -> source.thing().find(typed, wanted + 1));
        return sorted(sources, answers, key, wanted);
    }

    private static Findings sorted(
            Map<String, Titled<SearchSource>> sources, List<Round.Answer<List<Hit>>> answers, String key, int most) {
        List<Ranked> found = new ArrayList<>();
        List<Findings.Silent> silent = new ArrayList<>();
        for (Round.Answer<List<Hit>> answer : answers) {
            switch (answer) {
                case Round.Answer.Given<List<Hit>> given ->
                    given.value().forEach(hit -> found.add(new Ranked(hit, Closeness.of(hit, key))));
                case Round.Answer.Late<List<Hit>> late -> silent.add(silent(sources, late.name(), true));
                case Round.Answer.Failed<List<Hit>> failed -> silent.add(silent(sources, failed.name(), false));
            }
        }
        // sorting is stable: the order of each source stays among equals
        found.sort(Comparator.comparing(Ranked::closeness));
        Map<String, List<Ranked>> kinds =
                found.stream().collect(groupingBy(ranked -> ranked.hit().kind(), LinkedHashMap::new, toList()));
        List<Findings.Group> groups = new ArrayList<>();
        kinds.forEach((kind, hits) -> groups.add(group(kind, hits, most)));
        return new Findings(
                groups, silent.stream().distinct().toList(), silent.isEmpty() ? meant(found, key) : Optional.empty());
    }

    /** Names are not unique and stand in longer ones; a number that is typed is one record's. */
    private static Optional<Hit> meant(List<Ranked> found, String key) {
        List<Ranked> exact = found.stream()
                .filter(ranked -> ranked.closeness() == Closeness.EXACT)
                .toList();
        boolean isNumber = Character.isDigit(key.charAt(0));
        List<Ranked> candidates = isNumber && !exact.isEmpty() ? exact : found;
        return candidates.size() == 1 ? Optional.of(candidates.getFirst().hit()) : Optional.empty();
    }

    private static Findings.Group group(String kind, List<Ranked> hits, int most) {
        List<Ranked> shown = hits.subList(0, Math.min(most, hits.size()));
        long exact = shown.stream()
                .filter(ranked -> ranked.closeness() == Closeness.EXACT)
                .count();
        return new Findings.Group(
                kind, shown.stream().map(Ranked::hit).toList(), Math.toIntExact(exact), hits.size() > most);
    }

    private static Findings.Silent silent(Map<String, Titled<SearchSource>> sources, String name, boolean isLate) {
        Titled<SearchSource> source = sources.get(name);
        return new Findings.Silent(source == null ? name : source.title(), isLate);
    }

    private record Ranked(Hit hit, Closeness closeness) {}
}
