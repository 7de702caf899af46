package org.iinkai.ui.kit;

import static java.util.Objects.requireNonNull;

/** The record that an open form stands on; a newer one takes its place when the form meets the change of somebody else. */
public final class OpenRecord<T> {
    private T current;

    /** A record as it was when the form was opened. */
    public OpenRecord(T record) {
        current = requireNonNull(record, "record");
    }

    /** The record that the next save stands on. */
    public T current() {
        return current;
    }

    /** Lets the next save stand on a newer one. */
    public T replace(T newer) {
        current = requireNonNull(newer, "newer");
        return newer;
    }
}
