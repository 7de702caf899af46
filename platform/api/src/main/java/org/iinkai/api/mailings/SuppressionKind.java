package org.iinkai.api.mailings;

/** Why an address gets no mailing. */
public enum SuppressionKind {
    /** 恒久的な不達: its server said that it does not exist. */
    HARD_BOUNCE,
    /** 一時的な不達が続いた. */
    SOFT_BOUNCES,
    /** 事務局による登録. */
    OFFICE
}
