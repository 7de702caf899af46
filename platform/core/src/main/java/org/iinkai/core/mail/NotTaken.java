package org.iinkai.core.mail;

/** The mail server did not take a mail. */
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be done about a mail that was not taken. */
    public enum Cure {
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

    /** What can be done. */
    public Cure cure() {
        return cure;
    }
}
