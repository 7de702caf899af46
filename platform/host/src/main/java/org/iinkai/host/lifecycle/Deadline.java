package org.iinkai.host.lifecycle;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.MDC;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/**
 * Calls into bundle code: each on a daemon thread of its own, with the bundle's loader as context, and
 * never waited for beyond the limit. What it throws comes out as a {@link Fault} that holds nothing of the bundle.
 */
public final class Deadline {

    private final Duration limit;

    /** @param limit longest wait for one call */
    public Deadline(Duration limit) {
        this.limit = limit;
    }

    /** Whose code is called, and who counts that. */
    record Whose(String id, ClassLoader loader, Usage usage) {}

    /**
     * Calls.
     *
     * @param otherwise the problem when something is thrown that does not explain itself
     */
    <T> T call(Whose whose, Problem otherwise, Callable<T> work) {
        return call(whose, otherwise, limit, work);
    }

    /** Calls with a shorter limit. */
    <T> T call(Whose whose, Problem otherwise, Duration shorter, Callable<T> work) {
        return call(Caller.system(whose.id()), whose, otherwise, new Task<>(shorter, work));
    }

    /** Calls as the person who asks, and not as the system. */
    <T> T callAs(Caller caller, Whose whose, Problem otherwise, Callable<T> work) {
        return call(caller, whose, otherwise, new Task<>(limit, work));
    }

    private record Task<T>(Duration limit, Callable<T> work) {}

    private static <T> T call(Caller caller, Whose whose, Problem otherwise, Task<T> wanted) {
        Map<String, String> line =
                new HashMap<>(Optional.ofNullable(MDC.getCopyOfContextMap()).orElseGet(Map::of));
        line.put("plugin", whose.id());
        FutureTask<T> task = new FutureTask<>(() -> {
            MDC.setContextMap(line);
            return CallerScope.call(caller, wanted.work());
        });
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("bundle-" + whose.id())
                .inheritInheritableThreadLocals(false)
                .unstarted(task);
        thread.setContextClassLoader(whose.loader());
        thread.start();
        try {
            return task.get(wanted.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            whose.usage().failed();
            throw late(thread, otherwise, wanted.limit());
        } catch (ExecutionException e) {
            throw Fault.of(otherwise, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new Fault(otherwise.with(e));
        }
    }

    private static Fault late(Thread thread, Problem otherwise, Duration limit) {
        String where = Problem.frames(thread.getStackTrace()).strip();
        thread.interrupt();
        Object what = otherwise.arguments().isEmpty()
                ? otherwise.key()
                : otherwise.arguments().getFirst();
        return new Fault(
                Problem.of("host.problem.late", what, limit.toSeconds()).with(where));
    }
}
