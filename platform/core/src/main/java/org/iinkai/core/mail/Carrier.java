package org.iinkai.core.mail;

import org.iinkai.core.mail.MailMapper.StoredMail;

/** Hands mail to a mail server. */
interface Carrier {

    /** Whether mail leaves this house at all. */
    boolean isSending();

    /**
     * Hands a mail over; returns once the server took it.
     *
     * @throws NotTaken when it did not, with what to do about it
     */
    void carry(StoredMail mail);
}
