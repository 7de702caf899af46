package org.iinkai.api.audit;

/** How personal data was used. */
public enum PersonalUse {
    /** Read on a screen or by a program. */
    VIEWED("core.audit.personal-viewed"),
    /** Carried off in a file. */
    EXPORTED("core.audit.personal-exported"),
    /** Written into a letter or another document. */
    WRITTEN("core.audit.personal-written"),
    /** Handed to somebody outside the association. */
    PROVIDED("core.audit.personal-provided");

    private final String action;

    PersonalUse(String action) {
        this.action = action;
    }

    /** What the entry says was done, as a message key. */
    public String action() {
        return action;
    }
}
