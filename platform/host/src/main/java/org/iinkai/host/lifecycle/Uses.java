package org.iinkai.host.lifecycle;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** Which services of other bundles a bundle that runs was given, and which it asked for in vain and does without. */
final class Uses {

    private final Set<Bundle> needed = ConcurrentHashMap.newKeySet();
    private final Set<Bundle> welcome = ConcurrentHashMap.newKeySet();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();

    void needs(Bundle provider) {
        needed.add(provider);
    }

    void likes(Bundle provider) {
        welcome.add(provider);
    }

    void misses(String contract) {
        missed.add(contract);
    }

    boolean isNeeded(Bundle provider) {
        return needed.contains(provider);
    }

    boolean isUsed(Bundle provider) {
        return needed.contains(provider) || welcome.contains(provider);
    }

    /** Names of the contracts that nobody fulfilled. */
    Set<String> missed() {
        return Set.copyOf(missed);
    }
}
