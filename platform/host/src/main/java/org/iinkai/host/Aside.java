package org.iinkai.host;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what nobody waits for: trying views and checks after a start, and the checks from time to time. */
final class Aside implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
    private static final Duration ROUND = Duration.ofSeconds(30);

    private static final Duration BREATH = Duration.ofMillis(200);

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("bundle-checks").unstarted(work));

    /** Repeats the work from time to time. */
    void repeat(Runnable work) {
        worker.scheduleWithFixedDelay(guarded(work), ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Repeats the work every second. */
    void watch(Runnable work) {
        worker.scheduleWithFixedDelay(guarded(work), 1, 1, TimeUnit.SECONDS);
    }

    /** Does the work when whoever caused it has the answer, and windows have been drawn anew. */
    void afterwards(Runnable work) {
        waiting.add(guarded(work));
        try {
            worker.schedule(this::doWaiting, BREATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed already");
        }
    }

    private void doWaiting() {
        for (Runnable work = waiting.poll(); work != null; work = waiting.poll()) {
            work.run();
        }
    }

    /** Does the work soon. */
    void soon(Runnable work) {
        try {
            worker.execute(guarded(work));
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed already");
        }
    }

    /** Waits until everything is done that was to be done, soon or afterwards. */
    void await() {
        try {
            worker.submit(this::doWaiting).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        worker.shutdown();
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("A check of bundles failed", e);
            }
        };
    }
}
