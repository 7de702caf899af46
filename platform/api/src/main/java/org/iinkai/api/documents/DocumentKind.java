package org.iinkai.api.documents;

/** What a document is. */
public enum DocumentKind {
    /** ガイドライン. */
    GUIDELINE(true),
    /** 規程. */
    RULE(true),
    /** 議事録. */
    MINUTES(false),
    /** 資料. */
    MATERIAL(false),
    /** 様式. */
    FORM(false),
    /** 報告書. */
    REPORT(false),
    /** その他. */
    OTHER(false);

    private final boolean isApproved;

    DocumentKind(boolean isApproved) {
        this.isApproved = isApproved;
    }

    /** Whether it must be approved before others see it. */
    public boolean isApproved() {
        return isApproved;
    }
}
