package org.iinkai.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Content of any length that needs no memory, and tells how far it was read. */
final class SteadyContent extends InputStream {

    private static final byte[] HEAD = "%PDF-1.7 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final long length;
    private final int seed;
    private final LongConsumer told;
    private long at;

    /** @param told before each piece, with where it begins; may throw to cut the content short */
    SteadyContent(long length, int seed, LongConsumer told) {
        this.length = length;
        this.seed = seed;
        this.told = told;
    }

    @Override
    public int read() {
        if (at == length) {
            return -1;
        }
        long here = at++;
        return here < HEAD.length ? HEAD[(int) here] : (int) ((here * 31 + here / 4096 + seed) & 0xff);
    }

    @Override
    public int read(byte[] bytes, int from, int wanted) throws IOException {
        told.accept(at);
        if (at == length) {
            return -1;
        }
        int read = (int) Math.min(wanted, length - at);
        for (int i = 0; i < read; i++) {
            bytes[from + i] = (byte) read();
        }
        return read;
    }
}
