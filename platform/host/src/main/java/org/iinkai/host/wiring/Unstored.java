package org.iinkai.host.wiring;

/** A bundle could not be written to the server's disk; what was in its place is still there. */
public final class Unstored extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unstored(Throwable cause) {
        super(cause);
    }
}
