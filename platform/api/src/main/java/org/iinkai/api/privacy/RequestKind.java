package org.iinkai.api.privacy;

/** What somebody asks for about their own data. */
public enum RequestKind {
    /** 開示. */
    DISCLOSURE,
    /** 訂正・追加・削除. */
    CORRECTION,
    /** 利用停止・消去・第三者提供の停止. */
    STOP,
    /** 第三者提供記録の開示. */
    PROVISION_RECORDS
}
