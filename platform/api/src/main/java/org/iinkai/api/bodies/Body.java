package org.iinkai.api.bodies;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.text.Localized;

/**
 * A board, committee, council or the secretariat.
 *
 * @param code stable word: {@code training-committee}
 * @param kind what it is
 * @param position place in lists
 * @param name what it is called today
 * @param from the first day it existed; empty where nobody knows
 * @param until the last day it existed; empty while it does
 */
public record Body(
        String code, Localized name, Kind kind, int position, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** A body of which nobody knows since when it exists. */
    public Body(String code, Localized name, Kind kind, int position, Optional<LocalDate> until) {
        this(code, name, kind, position, Optional.empty(), until);
    }

    /** What a body is. */
    public enum Kind {
        /** 理事会. */
        BOARD,
        /** 委員会. */
        COMMITTEE,
        /** 協議会, 推進委員会 and the like, of members and outsiders. */
        COUNCIL,
        /** 事務局. */
        SECRETARIAT
    }
}
