package org.iinkai.core.documents.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Copies what is stored. */
final class CheckedCopy {

    private static final int BUFFER = 128 * 1024;

    private CheckedCopy() {}

    /**
     * Copies so many bytes. The last piece waits until the hash is known, so that nobody takes damaged content for whole.
     *
     * @param hash of the content; empty when it is only a part, which can't be checked
     * @throws Damaged when it ends early or is not what was stored
     */
    static void copy(InputStream in, OutputStream out, long length, String hash) throws IOException {
        MessageDigest digest = ReceivedFile.sha256();
        byte[] bytes = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = in.read(bytes, 0, (int) Math.min(BUFFER, left));
            if (read < 0) {
                throw new Damaged(hash);
            }
            left -= read;
            digest.update(bytes, 0, read);
            if (left == 0
                    && !hash.isEmpty()
                    && !HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                throw new Damaged(hash);
            }
            out.write(bytes, 0, read);
        }
    }
}
