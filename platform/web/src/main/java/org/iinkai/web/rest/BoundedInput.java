package org.iinkai.web.rest;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that may not be larger than said, whatever its headers claim. */
public final class BoundedInput extends FilterInputStream {

    private long left;

    /** @param most bytes accepted; one more ends the request with 413 */
    public BoundedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = whole(super::read);
        take(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = whole(() -> super.read(buffer, offset, length));
        take(Math.max(count, 0));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Whoever sends may go away at any moment: that is an end of input like others, not a defect. */
    private static int whole(Read read) throws IOException {
        try {
            return read.read();
        } catch (DataReader.InsufficientDataAvailableException cut) {
            throw new EOFException("the body ends early");
        }
    }

    private interface Read {

        int read() throws IOException;
    }

    private void take(int count) {
        left -= count;
        if (left < 0) {
            throw new HttpException("body too large", Status.REQUEST_ENTITY_TOO_LARGE_413, false);
        }
    }
}
