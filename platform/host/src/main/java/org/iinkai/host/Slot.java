package org.iinkai.host;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginWish;
import org.iinkai.host.lifecycle.LiveBundle;
import org.iinkai.host.lifecycle.Problem;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.screens.Arrival;
import org.iinkai.host.store.BundleRow;

/** One installed bundle. Changed by one thread at a time, read by any. */
final class Slot {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_FAILURES = 3;

    private final Bundle bundle;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private volatile BundleRow row;
    private volatile BundleRow stored;
    private volatile BundleJar jar;
    private volatile Standing standing;
    private volatile Optional<Problem> notice = Optional.empty();
    private volatile @Nullable LiveBundle live;

    Slot(Bundle bundle, BundleRow row, BundleJar jar, Instant now) {
        this.bundle = bundle;
        this.row = row;
        this.stored = row;
        this.jar = jar;
        this.standing = Standing.of(row.quarantined() ? PluginState.QUARANTINED : PluginState.DISABLED, now);
    }

    String id() {
        return row.id();
    }

    Bundle bundle() {
        return bundle;
    }

    BundleRow row() {
        return row;
    }

    BundleJar jar() {
        return jar;
    }

    /** What people are told who come back to it. */
    Arrival arrival(Instant now) {
        return new Arrival(
                row.version(),
                jar.development().map(made -> new Arrival.Steps(made.compiled(), Duration.between(made.saved(), now))));
    }

    /** Its jar, as it came. */
    PluginFile file() {
        return new PluginFile(jar.file(), new ByteArrayInputStream(jar.content()), jar.signature());
    }

    /** What shall be true of it. */
    PluginWish wish(Set<String> bodies) {
        return new PluginWish(
                row.id(),
                row.version(),
                row.sha256(),
                jar.signature(),
                row.desired() == BundleRow.Desired.ENABLED,
                bodies);
    }

    Standing standing() {
        return standing;
    }

    /** Something to say although it runs. */
    Optional<Problem> notice() {
        return notice;
    }

    Optional<LiveBundle> live() {
        return Optional.ofNullable(live);
    }

    void hold(BundleRow now) {
        row = now;
    }

    /** Takes another version; it runs none at the moment. */
    void hold(BundleRow now, BundleJar content) {
        row = now;
        jar = content;
    }

    /** Notes that the table knows what is true now. */
    void stored() {
        stored = row;
    }

    boolean isStored() {
        return stored.equals(row);
    }

    void notice(Optional<Problem> problem) {
        notice = problem;
    }

    void stands(Standing now) {
        standing = now;
    }

    void runs(LiveBundle started, Instant now) {
        live = started;
        standing = Standing.of(PluginState.READY, now);
    }

    void runsNoMore() {
        live = null;
    }

    /** Counts a failure. */
    boolean isOnceTooOften(Instant now) {
        failures.removeIf(failure -> failure.isBefore(now.minus(WINDOW)));
        failures.add(now);
        return failures.size() >= MOST_FAILURES;
    }

    void forgetFailures() {
        failures.clear();
    }
}
