package org.iinkai.api.privacy;

/** How far a request by the person concerned is. */
public enum RequestState {
    /** 受付. */
    RECEIVED,
    /** 本人確認済み. */
    IDENTIFIED,
    /** 対応中. */
    WORKING,
    /** 完了. */
    DONE,
    /** 対応しない. */
    DECLINED;

    /** Whether nothing more is to be done. */
    public boolean isClosed() {
        return this == DONE || this == DECLINED;
    }

    /** Whether a request in this state may be brought to another. */
    public boolean mayBecome(RequestState next) {
        return !isClosed()
                && switch (next) {
                    case RECEIVED -> false;
                    case IDENTIFIED -> this == RECEIVED;
                    case WORKING -> this == IDENTIFIED;
                    case DONE -> this == WORKING;
                    case DECLINED -> true;
                };
    }
}
