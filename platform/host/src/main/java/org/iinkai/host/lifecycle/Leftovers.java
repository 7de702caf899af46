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

/**
 * The threads that a bundle leaves behind when it stops. Virtual ones are found in a dump of all threads, which takes its
 * time: at once where a request is in the bundle's code, and later otherwise. Holds names, and nothing of the bundle.
 */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration TICK = Duration.ofMillis(20);

    private volatile Set<String> classes = Set.of();
    private volatile List<String> threads = List.of();
    private volatile boolean isBusy = true;

    Leftovers() {}

    /** Says whether requests are in the bundle's code. */
    void expect(boolean requests) {
        isBusy = requests;
    }

    /** Looks for threads that do not leave the bundle's code. None is interrupted: it may be a request that is nearly done. */
    void look(Bundle bundle, ClassLoader loader) {
        classes = names(bundle);
        Instant end = Instant.now().plus(PATIENCE);
        List<Thread> found = platform(loader, classes);
        List<String> light = isBusy ? VirtualThreads.in(classes) : List.of();
        if (!found.isEmpty()) {
            await(found, end);
            found = platform(loader, classes);
        }
        while (!light.isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TICK.toNanos());
            light = VirtualThreads.in(classes);
        }
        threads = sorted(found, light);
    }

    /**
     * Looks for virtual threads that nobody looked for yet. Not while another version of the bundle runs, whose classes have
     * the same names.
     *
     * @return whether there are any
     */
    public boolean lookAgain() {
        if (isBusy) {
            return false;
        }
        List<String> light = VirtualThreads.in(classes);
        threads = Stream.concat(threads.stream(), light.stream()).sorted().toList();
        return !light.isEmpty();
    }

    /** Names of the threads that were found. */
    public List<String> threads() {
        return threads;
    }

    /** The names of the threads that are in the bundle's code, or have its loader, at the moment. */
    static List<String> now(Bundle bundle, ClassLoader loader) {
        Set<String> classes = names(bundle);
        return sorted(platform(loader, classes), VirtualThreads.in(classes));
    }

    private static List<Thread> platform(ClassLoader loader, Set<String> classes) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey() != Thread.currentThread())
                .filter(entry -> entry.getKey().getContextClassLoader() == loader
                        || Stream.of(entry.getValue()).anyMatch(frame -> classes.contains(frame.getClassName())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> sorted(List<Thread> platform, List<String> light) {
        return Stream.concat(platform.stream().map(Thread::getName), light.stream())
                .sorted()
                .toList();
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
