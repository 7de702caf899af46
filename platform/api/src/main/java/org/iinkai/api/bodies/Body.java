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
 * @param until the last day it existed; empty while it does
 */
public record Body(String code, Localized name, Kind kind, int position, Optional<LocalDate> until) {

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
