package org.iinkai.api.privacy;

/** On what ground personal data is handed to somebody outside the association. */
public enum ProvisionBasis {
    /** 本人の同意. */
    CONSENT,
    /** 法令. */
    LAW,
    /** 委託. */
    ENTRUSTMENT,
    /** 共同利用. */
    JOINT_USE,
    /** その他. */
    OTHER
}
