package org.iinkai.api.error;

/** What was asked for does not exist, or the person may not know that it does. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the kind and id of what was asked for; for the log, never for the screen */
    public NotFound(String what) {
        super(what);
    }
}
