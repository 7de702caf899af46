package org.iinkai.host.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Finds the threads that a bundle left behind. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration TICK = Duration.ofMillis(20);

    private final ClassLoader loader;
    private final Set<String> classes;

    private Leftovers(ClassLoader loader, Set<String> classes) {
        this.loader = loader;
        this.classes = classes;
    }

    /**
     * The names of the threads that do not leave the bundle's code. None is interrupted: it may be a request that is
     * nearly done.
     */
    static List<String> threads(Bundle bundle, ClassLoader loader) {
        Leftovers leftovers = new Leftovers(loader, names(bundle));
        Instant end = Instant.now().plus(PATIENCE);
        List<Thread> found = leftovers.find();
        List<String> light = leftovers.findVirtual();
        if (!found.isEmpty()) {
            await(found, end);
            found = leftovers.find();
        }
        while (!light.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TICK.toNanos());
            light = leftovers.findVirtual();
        }
        return Stream.concat(found.stream().map(Thread::getName), light.stream())
                .sorted()
                .toList();
    }

    /** The names of the threads that are in the bundle's code, or have its loader, at the moment. */
    static List<String> now(Bundle bundle, ClassLoader loader) {
        Leftovers all = new Leftovers(loader, names(bundle));
        return Stream.concat(all.find().stream().map(Thread::getName), all.findVirtual().stream())
                .sorted()
                .toList();
    }

    private List<Thread> find() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey() != Thread.currentThread())
                .filter(this::isOfBundle)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Requests, and what runs for windows: the JDK lists virtual threads nowhere but in a dump. */
    private List<String> findVirtual() {
        return VirtualThreads.in(classes);
    }

    private boolean isOfBundle(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getContextClassLoader() == loader
                || Stream.of(thread.getValue()).anyMatch(frame -> classes.contains(frame.getClassName()));
    }

    private static Set<String> names(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return Set.of();
        }
        Collection<String> files = wiring.listResources(
                "/", "*.class", BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE);
        return files.stream()
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static void await(List<Thread> threads, Instant end) {
        try {
            for (Thread thread : threads) {
                Duration left = Duration.between(Instant.now(), end);
                if (left.isPositive()) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
