package org.iinkai.api.mailings;

/** How somebody consented to be written to. */
public enum ConsentSource {
    /** ウェブフォーム: typed in and confirmed from the mailbox. */
    WEB_FORM,
    /** 書面. */
    PAPER,
    /** メール: asked for by mail. */
    MAIL,
    /** 催し: at an event or by a visiting card. */
    EVENT,
    /** 取り込み: taken over from another list. */
    IMPORT,
    /** 会員: as contact of a member. */
    MEMBERSHIP
}
