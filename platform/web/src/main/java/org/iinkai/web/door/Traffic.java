package org.iinkai.web.door;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts running requests, so that closing waits for them and for nothing else: an idle connection holds nobody up. */
public final class Traffic {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition isQuiet = lock.newCondition();
    private int running;
    private boolean isClosing;

    /** Counts a request; false when the door closes and takes no more. */
    boolean enter() {
        lock.lock();
        try {
            if (!isClosing) {
                running++;
            }
            return !isClosing;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            running--;
            isQuiet.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more requests from now on. */
    public void close() {
        lock.lock();
        try {
            isClosing = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until no request runs, no longer than said. */
    public void awaitQuiet(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (running > 0 && left > 0) {
                left = isQuiet.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
