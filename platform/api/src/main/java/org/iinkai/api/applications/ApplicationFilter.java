package org.iinkai.api.applications;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which applications a list shows. All conditions hold together.
 *
 * @param text part of a name, reading, contact person or receipt number in any spelling; empty for all
 * @param states states that are shown; empty for all
 */
public record ApplicationFilter(String text, Set<ApplicationState> states) {
    public ApplicationFilter {
        text = text.strip();
        states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
    }

    /** Every application. */
    public static ApplicationFilter all() {
        return new ApplicationFilter("", Set.of());
    }

    /** The same, only in that state. */
    public ApplicationFilter in(ApplicationState state) {
        return new ApplicationFilter(text, Set.of(state));
    }

    /** The same, only where that text is found. */
    public ApplicationFilter withText(String part) {
        return new ApplicationFilter(part, states);
    }
}
