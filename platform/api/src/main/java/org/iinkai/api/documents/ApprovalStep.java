package org.iinkai.api.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * A step on the way to approval.
 *
 * @param body code of the body that approves
 * @param at when it was decided
 * @param by who decided; empty before that
 * @param note what was said with it
 * @param isOurTurn whether the caller may decide now
 */
public record ApprovalStep(String body, State state, Optional<Instant> at, String by, String note, boolean isOurTurn) {

    /** What became of it. */
    public enum State {
        /** 承認待ち. */
        WAITING,
        /** 承認済み. */
        APPROVED,
        /** 差し戻し. */
        RETURNED
    }
}
