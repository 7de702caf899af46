package org.iinkai.host;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.iinkai.api.host.PluginLog;
import org.iinkai.host.store.Care;

/** How bundles are looked after, as the table says it. */
final class Cares {

    private final BundleLogs logs;
    private volatile Map<String, Care> known = Map.of();

    Cares(BundleLogs logs) {
        this.logs = logs;
    }

    /** Takes what is stored, and lets bundles write to the log as that says. */
    void take(Map<String, Care> stored) {
        Map<String, Care> before = known;
        known = stored;
        TreeSet<String> either = new TreeSet<>(before.keySet());
        either.addAll(stored.keySet());
        either.stream()
                .filter(id -> !of(before, id).level().equals(of(id).level()))
                .forEach(id -> logs.level(id, of(id).level()));
    }

    /** What a bundle wrote to the log last, oldest first. */
    List<PluginLog.Line> lines(String id, int most) {
        return logs.lines(id, most);
    }

    Care of(String id) {
        return of(known, id);
    }

    private static Care of(Map<String, Care> all, String id) {
        return all.getOrDefault(id, Care.NONE);
    }
}
