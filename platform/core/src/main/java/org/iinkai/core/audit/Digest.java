package org.iinkai.core.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Puts values together to one SHA-256 hash, each with its length, so that no two lists of values give the same bytes. */
final class Digest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Digest text(String text) {
        byte[] letters = text.getBytes(UTF_8);
        number(letters.length);
        bytes.writeBytes(letters);
        return this;
    }

    Digest number(int number) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    Digest number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    String hex() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
