package org.iinkai.core.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Argon2id hashes with a salt each. Costly on purpose, so only a few are computed at a time. */
final class Passwords {

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Semaphore places = new Semaphore(4);
    // checked when there is no such login, so that the time taken does not tell
    private final String nobodys = hash("nobody has this password");

    String hash(CharSequence password) {
        return one(
                () -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    /** Whether the password belongs to the hash; takes as long, and never does, when there is none. */
    boolean matches(char[] password, Optional<String> hash) {
        boolean isRight = one(() ->
                Password.check(CharBuffer.wrap(password), hash.orElse(nobodys)).with(ARGON2ID));
        return isRight && hash.isPresent();
    }

    private <T> T one(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
