package org.iinkai.api.data;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.UUID;

import org.iinkai.api.error.NotFound;

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
     * @throws NotFound when the text is no UUID, so that no record can have it
     */
    public static <T> Id<T> of(String text) {
        try {
            return new Id<>(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("id " + text);
        }
    }

    /** The UUID in its usual form of 36 characters. */
    @Override
    public String toString() {
        return value.toString();
    }
}
