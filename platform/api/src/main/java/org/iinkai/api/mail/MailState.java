package org.iinkai.api.mail;

/** How far a mail has come. */
public enum MailState {
    /** Waits for its turn, for the first time or after a failure that may pass. */
    QUEUED,
    /** Is being handed to the mail server. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refused it for good, or all attempts failed. */
    FAILED,
    /** The connection or this server was lost before the answer came: it may have been sent. */
    UNCERTAIN,
    /** Kept here instead of being sent: no mail server is configured. */
    KEPT
}
