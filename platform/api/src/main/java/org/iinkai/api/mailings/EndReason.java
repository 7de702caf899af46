package org.iinkai.api.mailings;

/** Why a subscription ended. */
public enum EndReason {
    /** 本人による停止. */
    UNSUBSCRIBED,
    /** 事務局による終了. */
    OFFICE,
    /** 不達. */
    BOUNCED,
    /** 再度の同意: somebody who had refused wants mail again. */
    CONSENTED_AGAIN
}
