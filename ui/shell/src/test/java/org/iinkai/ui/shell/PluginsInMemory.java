package org.iinkai.ui.shell;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;

/** Bundles that change state at once. */
final class PluginsInMemory implements Plugins {
    final Map<String, PluginStatus> bundles = new ConcurrentSkipListMap<>();
    /** Closed at first where a test wants to look at the screen while a change is on its way. */
    final Semaphore gate = new Semaphore(100);

    final AtomicInteger changes = new AtomicInteger();
    final List<Change> history = new ArrayList<>();

    PluginStatus put(String id, PluginState state, String problem, int openViews) {
        Instant since = Instant.parse("2025-01-31T00:00:00Z");
        PluginStatus status =
                new PluginStatus(id, "研修", "1.0.0", state, problem, "", since, Optional.empty(), "ab", openViews);
        bundles.put(id, status);
        return status;
    }

    @Override
    public List<PluginStatus> all() {
        return List.copyOf(bundles.values());
    }

    @Override
    public PluginStatus install(String file, InputStream jar) {
        throw new Refused("shell.plugins.upload-type");
    }

    @Override
    public PluginStatus enable(String id) {
        gate.acquireUninterruptibly();
        changes.incrementAndGet();
        return put(id, PluginState.READY, "", 0);
    }

    @Override
    public PluginStatus disable(String id) {
        gate.acquireUninterruptibly();
        changes.incrementAndGet();
        return put(id, PluginState.DISABLED, "", 0);
    }

    @Override
    public List<Change> history(int most) {
        return history;
    }
}
