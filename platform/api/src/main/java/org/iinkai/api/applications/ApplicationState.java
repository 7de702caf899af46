package org.iinkai.api.applications;

import java.util.Set;

/** Where an application stands, and the one place that says where it may go from there. */
public enum ApplicationState {
    /** 見込み: somebody who may apply one day. */
    PROSPECT,
    /** 受付: the application came in and has its receipt number. */
    RECEIVED,
    /** 審査中: the secretariat looks at it. */
    SCREENING,
    /** 承認待ち: ready for the board. */
    AWAITING_APPROVAL,
    /** 差し戻し: the applicant was asked something. */
    RETURNED,
    /** 承認済み: the board approved it on a day. */
    APPROVED,
    /** 入会済み: the applicant is a member. */
    JOINED,
    /** 却下: it was turned down for a reason. */
    REJECTED,
    /** 取り下げ: the applicant took it back. */
    WITHDRAWN;

    /** The states that may follow. */
    public Set<ApplicationState> next() {
        return switch (this) {
            case PROSPECT -> Set.of(RECEIVED, WITHDRAWN);
            case RECEIVED -> Set.of(SCREENING, RETURNED, REJECTED, WITHDRAWN);
            case SCREENING -> Set.of(AWAITING_APPROVAL, RETURNED, REJECTED, WITHDRAWN);
            case AWAITING_APPROVAL -> Set.of(APPROVED, RETURNED, REJECTED, WITHDRAWN);
            case RETURNED -> Set.of(SCREENING, REJECTED, WITHDRAWN);
            case APPROVED -> Set.of(JOINED, WITHDRAWN);
            case JOINED, REJECTED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether this state may be followed by that one. */
    public boolean mayBecome(ApplicationState state) {
        return next().contains(state);
    }

    /** Whether nothing is left to do. */
    public boolean isClosed() {
        return next().isEmpty();
    }

    /** Whether the answers may still be put right. */
    public boolean isOpenToChanges() {
        return switch (this) {
            case PROSPECT, RECEIVED, SCREENING, AWAITING_APPROVAL, RETURNED -> true;
            case APPROVED, JOINED, REJECTED, WITHDRAWN -> false;
        };
    }
}
