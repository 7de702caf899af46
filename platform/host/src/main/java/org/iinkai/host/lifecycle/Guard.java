package org.iinkai.host.lifecycle;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.error.Refused;

/**
 * Stands between the platform and an object of a bundle. Whoever keeps the guard keeps nothing of the bundle once it is
 * closed.
 */
final class Guard<T> {

    private final String id;
    private final Usage usage;
    private volatile @Nullable Inside<T> inside;

    Guard(Deadline.Whose whose, T target) {
        this.id = whose.id();
        this.usage = whose.usage();
        this.inside = new Inside<>(whose.loader(), target);
    }

    private record Inside<T>(ClassLoader loader, T target) {}

    /**
     * Calls the object on this thread, with the bundle's loader as context.
     *
     * @throws Refused when the bundle has stopped
     */
    <R> R use(Function<T, R> call) {
        Inside<T> now = inside;
        if (now == null) {
            throw new Refused("host.refused.gone", id);
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(now.loader());
        try {
            return usage.count(() -> call.apply(now.target()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Whose object it is.
     *
     * @throws Refused when the bundle has stopped
     */
    Deadline.Whose whose() {
        Inside<T> now = inside;
        if (now == null) {
            throw new Refused("host.refused.gone", id);
        }
        return new Deadline.Whose(id, now.loader(), usage);
    }

    String id() {
        return id;
    }

    void close() {
        inside = null;
    }
}
