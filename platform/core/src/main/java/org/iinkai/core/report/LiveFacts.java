package org.iinkai.core.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.activities.Fact;

/**
 * What the bundles' records add to a report.
 *
 * @param facts by the code of the activity
 * @param answered ids of bundles that gave their facts
 * @param failed ids of bundles that run but could not give them
 */
record LiveFacts(Map<String, List<Fact>> facts, Set<String> answered, Set<String> failed) {

    LiveFacts {
        facts = Map.copyOf(facts);
        answered = Set.copyOf(answered);
        failed = Set.copyOf(failed);
    }

    /** The facts of an activity in the order they print; empty when nobody computes any. */
    List<Fact> of(String activity) {
        return facts.getOrDefault(activity, List.of());
    }

    /** Whether a bundle should have given facts and did not. */
    boolean isMissing(String source) {
        return !source.isEmpty() && !answered.contains(source);
    }
}
