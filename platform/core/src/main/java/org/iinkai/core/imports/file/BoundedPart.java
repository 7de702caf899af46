package org.iinkai.core.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of a workbook that may not become larger than said, whatever the workbook says of its size. */
final class BoundedPart extends FilterInputStream {

    private long left;

    BoundedPart(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        take(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        take(Math.max(0, count));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(int count) throws TooLarge {
        left -= count;
        if (left < 0) {
            throw new TooLarge();
        }
    }

    /** The part is larger than allowed. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("part of a workbook is too large");
        }
    }
}
