package org.iinkai.host;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.iinkai.api.error.Refused;

/** Lets one change of bundles happen at a time. */
final class Turn {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile boolean isClosed;

    /**
     * Does the work when it is its turn.
     *
     * @throws Refused when other changes take too long, or the host is closed
     */
    <T> T take(Supplier<T> work) {
        if (!isMine()) {
            throw new Refused("host.refused.busy");
        }
        try {
            if (isClosed) {
                throw new Refused("host.refused.closed");
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does the last work; what comes later is refused. */
    void last(Runnable work) {
        take(() -> {
            isClosed = true;
            work.run();
            return true;
        });
    }

    private boolean isMine() {
        try {
            return lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
