package org.iinkai.core.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.iinkai.api.accounts.ApiTokens;

/** The secret of a token: its prefix and 256 random bits. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile(Pattern.quote(ApiTokens.PREFIX) + "[A-Za-z0-9_-]{43}");
    private static final int SHOWN = 8;

    private Secret() {}

    static String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return ApiTokens.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it can be one, so that nothing is looked up for what can't. */
    static boolean isOne(String secret) {
        return FORM.matcher(secret).matches();
    }

    /** So much of it that people know which one it is: 24 of its 256 bits. */
    static String shownPart(String secret) {
        return secret.substring(0, SHOWN);
    }

    static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
