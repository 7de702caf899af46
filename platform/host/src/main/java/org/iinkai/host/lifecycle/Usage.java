package org.iinkai.host.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;

/** Counts what a bundle costs while it runs. Any thread may count. */
public final class Usage {

    private final Instant since;
    private final LongAdder calls = new LongAdder();
    private final LongAdder nanoseconds = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final LongAdder errors = new LongAdder();
    private final AtomicInteger underWay = new AtomicInteger();

    Usage(Instant since) {
        this.since = since;
    }

    /** Counts a call, and whether it ends in a defect. */
    <T> T count(Supplier<T> call) {
        long begun = System.nanoTime();
        underWay.incrementAndGet();
        try {
            return call.get();
        } catch (Refused | NotFound | Forbidden answer) {
            throw answer;
        } catch (RuntimeException | Error defect) {
            failed();
            throw defect;
        } finally {
            underWay.decrementAndGet();
            took(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** Counts a call that is over. */
    void took(Duration time) {
        calls.increment();
        nanoseconds.add(time.toNanos());
        longest.accumulate(time.toNanos());
    }

    /** Counts a defect. */
    void failed() {
        errors.increment();
    }

    /** Whether a call is under way. */
    boolean isBusy() {
        return underWay.get() > 0;
    }

    /** When it began to count. */
    public Instant since() {
        return since;
    }

    /** How many calls there were. */
    public long calls() {
        return calls.sum();
    }

    /** How many of them ended in a defect, or came too late. */
    public long errors() {
        return errors.sum();
    }

    /** What all calls took together. */
    public Duration time() {
        return Duration.ofNanos(nanoseconds.sum());
    }

    /** What the longest call took. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }
}
