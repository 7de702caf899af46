package org.iinkai.api.documents;

/** How far the newest version of a document is. */
public enum DocumentStatus {
    /** 下書き. */
    DRAFT,
    /** 承認待ち. */
    IN_APPROVAL,
    /** 承認済み. */
    APPROVED,
    /** 公開中: the newest version is what others see. */
    PUBLISHED,
    /** 公開終了. */
    WITHDRAWN
}
