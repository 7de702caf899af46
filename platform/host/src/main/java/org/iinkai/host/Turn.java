package org.iinkai.host;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.iinkai.api.error.Refused;
import org.iinkai.host.fleet.Fleet;

/** Lets one change of bundles happen at a time, whichever server it is made on. */
final class Turn {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Fleet fleet;
    private volatile Runnable before = () -> {};
    private volatile boolean isClosed;

    Turn(Fleet fleet) {
        this.fleet = fleet;
    }

    /** What is done before each change: this server catches up with the others. */
    void before(Runnable work) {
        before = work;
    }

    /**
     * Does the work when it is its turn among all servers.
     *
     * @throws Refused when other changes take too long, or the host is closed
     */
    <T> T take(Supplier<T> work) {
        if (!fleet.takeTurn(LONGEST_WAIT)) {
            throw new Refused("host.refused.busy");
        }
        try {
            return here(() -> {
                before.run();
                return work.get();
            });
        } finally {
            fleet.giveTurn();
        }
    }

    /**
     * Does what concerns this server alone when it is its turn here.
     *
     * @throws Refused when other changes take too long, or the host is closed
     */
    <T> T here(Supplier<T> work) {
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
        here(() -> {
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
