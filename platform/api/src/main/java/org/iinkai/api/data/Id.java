package org.iinkai.api.data;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * The identity of one record of type {@code T}. Made by whoever creates the record, so that a repeated request is
 * recognised. Immutable.
 *
 * @param <T> what is identified; keeps a company's id from being passed where a person's is wanted
 */
@SuppressWarnings("UnusedTypeParameter") // the type is for the compiler only
public record Id<T>(UUID value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public Id {
        requireNonNull(value, "value");
    }

    /** A new id that sorts by the time of its making (UUID version 7, RFC 9562). */
    public static <T> Id<T> next() {
        long random = RANDOM.nextLong();
        long high = (System.currentTimeMillis() << 16) | 0x7000 | (RANDOM.nextInt() & 0x0fff);
        return new Id<>(new UUID(high, (random & 0x3fffffffffffffffL) | 0x8000000000000000L));
    }

    /**
     * The id that a text stands for.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static <T> Id<T> of(String text) {
        return new Id<>(UUID.fromString(text));
    }

    /** The UUID in its usual form of 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
