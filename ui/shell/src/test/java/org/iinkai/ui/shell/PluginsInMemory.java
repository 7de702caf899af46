package org.iinkai.ui.shell;

import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.PluginWish;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;

/** Bundles that change state at once. */
final class PluginsInMemory implements Plugins {
    final Map<String, PluginStatus> bundles = new ConcurrentSkipListMap<>();
    /** Closed at first where a test wants to look at the screen while a change is on its way. */
    final Semaphore gate = new Semaphore(100);

    /** Why none can be started; empty when all can. */
    volatile String fault = "";

    final AtomicInteger changes = new AtomicInteger();
    final List<Change> history = new ArrayList<>();
    final Set<String> trials = new ConcurrentSkipListSet<>();
    final List<PluginReview> reviews = new ArrayList<>();
    final List<PluginVersion> versions = new ArrayList<>();
    final Map<String, Set<String>> audiences = new ConcurrentSkipListMap<>();
    final Map<String, RemovedPlugin> removed = new ConcurrentSkipListMap<>();

    PluginStatus put(String id, PluginState state, String problem, int openViews) {
        Instant since = Instant.parse("2025-01-31T00:00:00Z");
        PluginStatus status = new PluginStatus(
                id,
                "研修",
                "1.0.0",
                state,
                problem,
                "",
                since,
                Optional.empty(),
                "ab",
                "",
                audiences.getOrDefault(id, Set.of()),
                openViews,
                trials.contains(id) ? Optional.of(since.plusSeconds(60)) : Optional.empty());
        bundles.put(id, status);
        return status;
    }

    @Override
    public List<PluginStatus> all() {
        return List.copyOf(bundles.values());
    }

    @Override
    public PluginStatus install(PluginFile jar) {
        throw new Refused("shell.plugins.upload-type");
    }

    @Override
    public PluginStatus enable(String id) {
        gate.acquireUninterruptibly();
        changes.incrementAndGet();
        return put(id, fault.isEmpty() ? PluginState.READY : PluginState.FAILED, fault, 0);
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

    @Override
    public PluginStatus tryOut(PluginFile jar) {
        trials.add("training");
        return put("training", PluginState.READY, "", 0);
    }

    @Override
    public PluginStatus keep(String id) {
        trials.remove(id);
        return put(id, PluginState.READY, "", 0);
    }

    @Override
    public PluginReview review(PluginFile jar) {
        return reviews.stream()
                .filter(review -> review.file().equals(jar.name()))
                .findFirst()
                .orElseThrow(() -> new Refused("shell.plugins.upload-type"));
    }

    @Override
    public List<PluginVersion> versions(String id) {
        return List.copyOf(versions);
    }

    @Override
    public PluginStatus goBack(String id, String sha256) {
        return enable(id);
    }

    @Override
    public RemovedPlugin remove(String id) {
        return gone(id, false, List.of(new RemovedPlugin.Remaining("表「training.run」の行", 3)));
    }

    @Override
    public RemovedPlugin erase(String id) {
        return gone(id, true, List.of());
    }

    @Override
    public List<RemovedPlugin> removed() {
        return List.copyOf(removed.values());
    }

    @Override
    public PluginStatus restore(String id) {
        removed.remove(id);
        return put(id, PluginState.READY, "", 0);
    }

    @Override
    public void writeExport(String id, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PluginStatus showTo(String id, Set<String> bodies) {
        audiences.put(id, bodies);
        return put(id, PluginState.READY, "", 0);
    }

    @Override
    public List<PluginWish> wishes() {
        return List.of();
    }

    @Override
    public PluginFile jar(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean takesUploads() {
        return true;
    }

    @Override
    public boolean isSafeMode() {
        return false;
    }

    private RemovedPlugin gone(String id, boolean isErased, List<RemovedPlugin.Remaining> remains) {
        bundles.remove(id);
        Instant at = Instant.parse("2025-02-01T00:00:00Z");
        RemovedPlugin gone = new RemovedPlugin(
                id,
                "研修",
                "1.0.0",
                at,
                "山田",
                Optional.of(at.plus(Duration.ofDays(30))),
                isErased,
                isErased ? Optional.of("training.zip") : Optional.empty(),
                remains);
        removed.put(id, gone);
        return gone;
    }
}
