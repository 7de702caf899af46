package org.iinkai.core.part;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Things that come and go with the bundles that bring them, by name. Safe for any thread.
 *
 * @param <T> what is brought
 */
public final class Registry<T> {

    private final SortedMap<String, T> entries = new ConcurrentSkipListMap<>();

    /**
     * Puts a thing in; one that has the name already is replaced.
     *
     * @return takes it out again, unless another has taken its place
     */
    public Runnable add(String name, T thing) {
        entries.put(name, thing);
        return () -> entries.remove(name, thing);
    }

    /** Everything that is there now, by name. */
    public Map<String, T> all() {
        return new TreeMap<>(entries);
    }
}
