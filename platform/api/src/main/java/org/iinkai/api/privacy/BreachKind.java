package org.iinkai.api.privacy;

/** What makes a breach one that must be reported. */
public enum BreachKind {
    /** 要配慮個人情報. */
    SENSITIVE,
    /** 財産的被害のおそれ. */
    PROPERTY,
    /** 不正の目的. */
    MALICE,
    /** 1,000人超. */
    MANY,
    /** その他: nothing the law wants reported. */
    OTHER;

    /** Whether it must be reported to the Personal Information Protection Commission. */
    public boolean isReported() {
        return this != OTHER;
    }
}
