package org.iinkai.api.privacy;

import java.util.Set;

/**
 * Which requests a list shows. All conditions hold together.
 *
 * @param text part of the name in any spelling; empty for all
 * @param states empty for all
 */
public record RequestFilter(String text, Set<RequestState> states) {

    public RequestFilter {
        states = Set.copyOf(states);
    }

    /** All requests. */
    public static RequestFilter all() {
        return new RequestFilter("", Set.of());
    }
}
