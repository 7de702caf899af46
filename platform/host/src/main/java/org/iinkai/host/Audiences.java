package org.iinkai.host;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.error.Refused;

/** Who sees which bundle: everybody, or those who hold a post in one of some bodies. */
final class Audiences {

    private final Optional<Bodies> register;
    private volatile Map<String, Set<String>> bodies = Map.of();

    /** @param register knows the bodies and who belongs to them; empty where nobody does */
    Audiences(Optional<Bodies> register) {
        this.register = register;
    }

    /**
     * Refuses bodies that are not there.
     *
     * @throws Refused naming the first of them
     */
    void check(Set<String> chosen) {
        Set<String> known = register.stream()
                .flatMap(bodies -> bodies.all().stream())
                .map(Body::code)
                .collect(Collectors.toSet());
        chosen.stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused("host.refused.no-body", code).at("bodies");
                });
    }

    /**
     * Takes what is stored.
     *
     * @return whether that is news
     */
    boolean take(Map<String, Set<String>> stored) {
        boolean isNews = !stored.equals(bodies);
        bodies = stored;
        return isNews;
    }

    /** Codes of the bodies whose members see a bundle; empty when everybody does. */
    Set<String> of(String bundle) {
        return bodies.getOrDefault(bundle, Set.of());
    }

    /** Whether the caller, who is the one at hand, sees a bundle. Who manages bundles sees all, and so does the system. */
    boolean admits(String bundle, Caller caller) {
        Set<String> chosen = of(bundle);
        return chosen.isEmpty()
                || caller.account().isEmpty()
                || caller.may(CoreRight.PLUGINS_MANAGE)
                || !Collections.disjoint(chosen, register.map(Bodies::own).orElse(Set.of()));
    }
}
