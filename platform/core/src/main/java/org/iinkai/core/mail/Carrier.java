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

    /** The server did not take a mail. */
    final class NotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** What can be done about a mail that was not taken. */
        enum Cure {
            /** It was not taken and may be another time. */
            LATER,
            /** It will never be. */
            NEVER,
            /** Nobody can know whether it was. */
            UNKNOWN
        }

        private final Cure cure;

        NotTaken(Cure cure, String answer, Throwable cause) {
            super(answer, cause);
            this.cure = cure;
        }

        Cure cure() {
            return cure;
        }
    }
}
