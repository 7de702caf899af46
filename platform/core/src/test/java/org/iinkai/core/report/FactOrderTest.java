package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;

class FactOrderTest {

    private static final Fact DAY = live("開催日");
    private static final Fact PLACE = live("会場");
    private static final Fact PEOPLE = live("参加者");

    private static Fact live(String label) {
        return new Fact(label, new FactValue.Text("記録"), new Fact.Origin.Live("core", "calendar"));
    }

    private static Fact hand(String label) {
        return new Fact(label, new FactValue.Text("手入力"), new Fact.Origin.ByHand("事務局", Instant.EPOCH));
    }

    private static List<String> order(List<Fact> computed, Map<Integer, Fact> byHand) {
        return FactOrder.of(computed, new TreeMap<>(byHand)).stream()
                .map(fact -> fact.label() + (fact.isLive() ? "" : "*"))
                .toList();
    }

    @Test
    void computed_facts_fill_the_places_between_those_entered_by_hand() {
        assertThat(order(List.of(DAY, PLACE, PEOPLE), Map.of(1, hand("団体"), 4, hand("内容"), 9, hand("報告"))))
                .containsExactly("団体*", "開催日", "会場", "内容*", "参加者", "報告*");
    }

    @Test
    void a_computed_fact_replaces_the_one_entered_by_hand() {
        assertThat(order(List.of(DAY, PEOPLE), Map.of(1, hand("開催日"), 2, hand("会場"), 3, hand("参加者"))))
                .containsExactly("開催日", "会場*", "参加者");
    }

    @Test
    void either_stands_alone() {
        assertThat(order(List.of(), Map.of(2, hand("内容"), 5, hand("報告")))).containsExactly("内容*", "報告*");
        assertThat(order(List.of(DAY, PLACE), Map.of())).containsExactly("開催日", "会場");
    }
}
