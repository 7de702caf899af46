package org.iinkai.api.mailings;

/** How far a mailing has come. */
public enum MailingState {
    /** 下書き. */
    DRAFT,
    /** 承認待ち: handed in, its recipients fixed. */
    WAITING,
    /** 承認済み: not yet sent; may have a time. */
    APPROVED,
    /** 配信中. */
    SENDING,
    /** 一時停止中. */
    PAUSED,
    /** 配信完了: nothing of it waits any more. */
    DONE,
    /** 中止: what waited is not sent. */
    STOPPED;

    /** Whether its words and recipients are fixed. */
    public boolean isFixed() {
        return this != DRAFT;
    }
}
