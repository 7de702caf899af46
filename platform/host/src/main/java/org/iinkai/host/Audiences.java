package org.iinkai.host;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;

/** Who sees which bundle: everybody, or those who hold a post in one of some bodies. */
final class Audiences {

    private final Supplier<Set<String>> ownBodies;
    private volatile Map<String, Set<String>> bodies = Map.of();

    /** @param ownBodies codes of the bodies that the caller at hand belongs to */
    Audiences(Supplier<Set<String>> ownBodies) {
        this.ownBodies = ownBodies;
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
                || !Collections.disjoint(chosen, ownBodies.get());
    }
}
