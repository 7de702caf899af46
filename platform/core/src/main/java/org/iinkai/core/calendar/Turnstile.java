package org.iinkai.core.calendar;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;

/**
 * Lets those who want a place in an event through one by one, first come first. They wait here without a connection, so
 * that a rush on one event leaves the database to everybody else.
 */
final class Turnstile {

    private static final int GATES = 64;

    private final List<ReentrantLock> gates =
            IntStream.range(0, GATES).mapToObj(gate -> new ReentrantLock(true)).toList();

    <T> T pass(Id<Event> event, Supplier<T> work) {
        ReentrantLock gate = gates.get(Math.floorMod(event.hashCode(), GATES));
        gate.lock();
        try {
            return work.get();
        } finally {
            gate.unlock();
        }
    }
}
