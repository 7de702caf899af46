package org.iinkai.api.mailings;

/** What a person decides of a mail that was perhaps sent. */
public enum Decision {
    /** It arrived. */
    SENT,
    /** It is sent again, under the same Message-ID. */
    AGAIN,
    /** It is not sent any more. */
    LEAVE
}
