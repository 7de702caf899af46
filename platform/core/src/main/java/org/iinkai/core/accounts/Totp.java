package org.iinkai.core.accounts;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.iinkai.core.text.Secrets;

/** Codes that change every 30 seconds (RFC 6238) with what every authenticator knows: SHA-1 and six digits. */
final class Totp {

    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;

    /** A clock may be wrong by this many steps. */
    private static final int SKEW = 1;

    private static final int KEY_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {}

    static byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The time step of a moment. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a time step. */
    static String code(byte[] key, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    /**
     * The time step that a code belongs to; all are computed and compared, so that the time tells nothing.
     *
     * @param usedLast time step of the code used last; none up to it counts
     */
    static OptionalLong match(byte[] key, String code, Instant now, long usedLast) {
        long found = -1;
        for (long step = step(now) - SKEW; step <= step(now) + SKEW; step++) {
            boolean isRight = Secrets.areEqual(code(key, step, DIGITS), code);
            if (isRight && step > usedLast && found < 0) {
                found = step;
            }
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }
}
