package org.iinkai.api.mailings;

/** What came of a mail to one recipient. */
public enum RecipientState {
    /** 配信待ち. */
    QUEUED,
    /** 送信中: being handed to the mail server. */
    SENDING,
    /** 送信済み. */
    SENT,
    /** 保管: no mail server is configured, so that it stays here. */
    KEPT,
    /** 失敗. */
    FAILED,
    /** 不明: perhaps sent; a person decides. */
    UNCERTAIN,
    /** 対象外. */
    LEFT_OUT
}
