package org.iinkai.core.report;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.iinkai.api.activities.Fact;

/**
 * Puts the facts of an activity in order. A computed fact replaces those entered by hand under its label; the others entered
 * by hand keep their places, and the computed ones fill the places between in their own order.
 */
final class FactOrder {

    private FactOrder() {}

    static List<Fact> of(List<Fact> computed, SortedMap<Integer, Fact> byHand) {
        Set<String> labels = computed.stream()
                .map(Fact::label)
                .filter(label -> !label.isEmpty())
                .collect(toSet());
        SortedMap<Integer, Fact> kept = new TreeMap<>(byHand);
        kept.values().removeIf(fact -> labels.contains(fact.label()));
        List<Fact> order = new ArrayList<>();
        Iterator<Fact> next = computed.iterator();
        for (Map.Entry<Integer, Fact> placed : kept.entrySet()) {
            while (next.hasNext() && order.size() + 1 < placed.getKey()) {
                order.add(next.next());
            }
            order.add(placed.getValue());
        }
        next.forEachRemaining(order::add);
        return order;
    }
}
