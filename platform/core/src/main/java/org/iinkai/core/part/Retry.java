package org.iinkai.core.part;

import java.time.Duration;

/** When something that failed elsewhere is tried again: after 1, 2, 4 ... minutes, about two hours in all. */
public final class Retry {

    /** Attempts before a person has to decide. */
    public static final int MOST_ATTEMPTS = 8;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private Retry() {}

    /** The pause after so many attempts. A new round of attempts begins with the first pause again. */
    public static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << (Math.max(0, attempts - 1) % MOST_ATTEMPTS));
    }
}
