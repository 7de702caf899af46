package org.iinkai.host.wiring;

import java.util.List;

/** A bundle wants something that is not there. */
public final class Unresolved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unresolved(List<String> wants) {
        super(String.join("; ", wants));
    }
}
