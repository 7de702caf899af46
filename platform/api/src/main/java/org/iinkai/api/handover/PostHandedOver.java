package org.iinkai.api.handover;

import java.time.LocalDate;
import java.util.Set;

import org.iinkai.api.bodies.Body;

/**
 * The post that is handed over.
 *
 * @param post code of the post
 * @param body code of its body
 * @param kind what the body is
 * @param on first day of the successor
 * @param sources ids of the bundles that keep the records of activities that the body is in charge of
 */
public record PostHandedOver(String post, String body, Body.Kind kind, LocalDate on, Set<String> sources) {

    public PostHandedOver {
        sources = Set.copyOf(sources);
    }
}
