package org.iinkai.core.report;

import static java.util.stream.Collectors.joining;

import java.util.Optional;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;

/** The line 担当 of an activity. */
final class InCharge {

    private static final String LABEL = "担当";

    private InCharge() {}

    /** The bodies in charge as a fact; empty when there are none. */
    static Optional<Fact> of(Activity activity) {
        if (activity.bodies().isEmpty()) {
            return Optional.empty();
        }
        String names = activity.bodies().stream().map(body -> body.name().ja()).collect(joining(activity.joiner()));
        return Optional.of(new Fact(LABEL, new FactValue.Text(names), new Fact.Origin.Live("core", "")));
    }
}
