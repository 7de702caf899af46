package org.iinkai.ui.shell.populations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.populations.Criteria;
import org.iinkai.api.populations.Population;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** What stands for the codes of criteria, and criteria in words. */
record CriteriaWords(
        Map<String, String> categories,
        Map<String, String> segments,
        Map<String, String> lists,
        Map<String, String> roles,
        PopulationServices services) {

    private static final int NAMED = 10;

    static CriteriaWords of(PopulationServices services) {
        Map<String, String> categories = new LinkedHashMap<>();
        services.members()
                .categories()
                .forEach(each -> categories.put(each.code(), each.name().in(Words.locale())));
        Map<String, String> segments = new LinkedHashMap<>();
        services.members()
                .segments()
                .forEach(each -> segments.put(each.code(), each.name().in(Words.locale())));
        Map<String, String> lists = new LinkedHashMap<>();
        services.companies()
                .lists()
                .forEach(each -> lists.put(each.code(), each.name().in(Words.locale())));
        Map<String, String> roles = new LinkedHashMap<>();
        services.people()
                .contactRoles()
                .forEach(each -> roles.put(each.code(), each.name().in(Words.locale())));
        return new CriteriaWords(categories, segments, lists, roles, services);
    }

    /** The criteria that narrow anything, each on a line. */
    Facts facts(Population population) {
        Criteria criteria = population.criteria();
        Facts facts = new Facts();
        if (criteria.equals(Criteria.everyMember())) {
            facts.add(Words.text("shell.population.criteria"), Words.text("shell.population.everybody"));
        }
        add(facts, "shell.population.field.categories", named(criteria.categories(), categories));
        add(facts, "shell.population.field.segments", named(criteria.segments(), segments));
        add(facts, "shell.population.field.prefectures", String.join(comma(), criteria.prefectures()));
        add(facts, "shell.population.field.lists", named(criteria.lists(), lists));
        add(facts, "shell.population.field.joined", joined(criteria));
        add(facts, "shell.population.field.text", criteria.text());
        add(facts, "shell.population.field.added", organisations(criteria.added()));
        add(facts, "shell.population.field.excluded", organisations(criteria.excluded()));
        add(facts, "shell.population.field.role", roles.getOrDefault(population.role(), population.role()));
        return facts;
    }

    /** The name of a role; empty for none. */
    String role(String code) {
        return roles.getOrDefault(code, code);
    }

    private static void add(Facts facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Words.text(key), value);
        }
    }

    private static String joined(Criteria criteria) {
        String from = criteria.joinedFrom()
                .map(day -> Words.text("shell.population.from", Dates.day(day)))
                .orElse("");
        String to = criteria.joinedTo()
                .map(day -> Words.text("shell.population.to", Dates.day(day)))
                .orElse("");
        return Stream.of(from, to).filter(part -> !part.isEmpty()).collect(Collectors.joining(comma()));
    }

    private static String named(List<String> codes, Map<String, String> words) {
        return codes.stream().map(code -> words.getOrDefault(code, code)).collect(Collectors.joining(comma()));
    }

    private String organisations(List<Id<Company>> ids) {
        String named = ids.stream()
                .limit(NAMED)
                .map(id -> services.companies().company(id).displayName())
                .collect(Collectors.joining(comma()));
        return ids.size() > NAMED ? Words.text("shell.population.and-more", named, ids.size() - NAMED) : named;
    }

    private static String comma() {
        return Words.text("shell.comma");
    }
}
