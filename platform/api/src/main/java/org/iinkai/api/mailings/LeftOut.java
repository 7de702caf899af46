package org.iinkai.api.mailings;

/** Why somebody is not written to. */
public enum LeftOut {
    /** 配信停止の申し出. */
    UNSUBSCRIBED,
    /** 配信停止アドレス. */
    SUPPRESSED,
    /** 配信の中止. */
    STOPPED,
    /** 送らないと判断. */
    DECIDED
}
