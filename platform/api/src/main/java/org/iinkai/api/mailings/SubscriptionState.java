package org.iinkai.api.mailings;

/** Where a subscription stands. */
public enum SubscriptionState {
    /** 確認待ち: typed in, not yet confirmed from the mailbox. */
    WAITING,
    /** 配信中. */
    ACTIVE,
    /** 終了. */
    ENDED,
    /** 配信停止: somebody of a population who wants no more mail. */
    REFUSED
}
