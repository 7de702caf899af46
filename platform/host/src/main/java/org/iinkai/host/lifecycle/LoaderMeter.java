package org.iinkai.host.lifecycle;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.host.PluginUse;

/** Knows the loaders of bundle classes that are still in memory. */
public final class LoaderMeter {

    private final Clock clock;
    private final List<Made> loaders = new ArrayList<>();

    /** A meter that has seen none yet. */
    public LoaderMeter(Clock clock) {
        this.clock = clock;
    }

    private record Made(String id, WeakReference<ClassLoader> loader, Optional<Stopped> stopped) {

        private boolean isGone() {
            return loader.refersTo(null);
        }
    }

    private record Stopped(String version, Instant at, Leftovers leftovers) {

        private PluginUse.Held held() {
            return new PluginUse.Held(version, at, leftovers.threads());
        }
    }

    synchronized void made(String id, ClassLoader loader) {
        loaders.removeIf(Made::isGone);
        loaders.add(new Made(id, new WeakReference<>(loader), Optional.empty()));
    }

    /** Notes that a version has stopped, or could not start, and what threads stayed in its code. */
    synchronized void stopped(ClassLoader loader, String version, Leftovers leftovers) {
        Stopped stopped = new Stopped(version, clock.instant(), leftovers);
        loaders.replaceAll(made ->
                made.loader().refersTo(loader) ? new Made(made.id(), made.loader(), Optional.of(stopped)) : made);
    }

    /** How many there are: one for each bundle that runs, and one for each old version that something holds on to. */
    public synchronized int alive() {
        loaders.removeIf(Made::isGone);
        return loaders.size();
    }

    /** Versions of a bundle that were stopped and are in memory still, the oldest first. */
    public synchronized List<PluginUse.Held> held(String id) {
        loaders.removeIf(Made::isGone);
        return loaders.stream()
                .filter(made -> made.id().equals(id))
                .flatMap(made -> made.stopped().stream())
                .map(Stopped::held)
                .toList();
    }
}
