package org.iinkai.host.lifecycle;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Forbidden;

/**
 * Asks an object of a bundle for people who wait for the answer: on a thread of its own, as the person who asks, with a
 * deadline. An object that does not come back from two questions is not asked again until it does, so that a bundle that
 * hangs can't fill the server with threads.
 */
final class Inquiry<T> {

    private static final int MOST_STUCK = 2;

    private final Guard<T> guard;
    private final Deadline deadline;
    private final AtomicInteger stuck = new AtomicInteger();

    Inquiry(Guard<T> guard, Deadline deadline) {
        this.guard = guard;
        this.deadline = deadline;
    }

    /** Id of the bundle. */
    String id() {
        return guard.id();
    }

    /**
     * What the object answers. What it gives must be looked through inside the question: that may run its code too.
     *
     * @throws Fault when it throws, is late, or is stuck
     */
    <R> R ask(Function<T, R> question) {
        Caller caller = CallerScope.current().orElseThrow(() -> new Forbidden(""));
        Deadline.Whose whose = guard.whose();
        if (stuck.get() >= MOST_STUCK) {
            throw new Fault(Problem.of("host.problem.stuck", id()));
        }
        AtomicBoolean isLeft = new AtomicBoolean();
        try {
            return deadline.callAs(caller, whose, Problem.of("host.problem.threw", id()), () -> {
                try {
                    return guard.use(question);
                } finally {
                    if (isLeft.getAndSet(true)) {
                        stuck.decrementAndGet();
                    }
                }
            });
        } catch (Fault late) {
            if (!isLeft.getAndSet(true)) {
                stuck.incrementAndGet();
            }
            throw late;
        }
    }
}
