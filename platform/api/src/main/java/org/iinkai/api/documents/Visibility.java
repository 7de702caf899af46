package org.iinkai.api.documents;

/** Who beyond those who work on it sees what is published of a document. */
public enum Visibility {
    /** 一般公開: everybody, on a page without signing in. */
    PUBLIC,
    /** 会員限定: whoever may read documents. */
    MEMBERS,
    /** 委員会内: the body whose folder it lies in. */
    BODY,
    /** 事務局のみ: who may change all documents. */
    SECRETARIAT
}
