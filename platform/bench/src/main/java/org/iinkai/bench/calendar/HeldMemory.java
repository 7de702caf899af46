package org.iinkai.bench.calendar;

import java.io.OutputStream;

/** Counts bytes and, at some places of the stream, what memory is held there after all garbage is gone. */
final class HeldMemory extends OutputStream {

    private final long every;
    private final long before;
    private long next;
    private long bytes;
    private long most;

    /** @param every how many bytes lie between two looks; 0 to only count */
    HeldMemory(long every) {
        this.every = every;
        this.before = every > 0 ? used() : 0;
        this.next = every > 0 ? every : Long.MAX_VALUE;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void write(int value) {
        count(1);
    }

    @Override
    public void write(byte[] of, int offset, int length) {
        count(length);
    }

    private void count(int length) {
        bytes += length;
        if (bytes >= next) {
            next = bytes + every;
            most = Math.max(most, used() - before);
        }
    }

    long bytes() {
        return bytes;
    }

    /** The most that was held beyond what was held before. */
    long most() {
        return most;
    }
}
