package org.iinkai.api.audit;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the record of changes. An entry is part of the transaction that it tells of. */
@ProviderType
public interface Audit {

    /**
     * Adds an entry to the open transaction.
     *
     * @param action what was done, as a message key: {@code training.audit.enrolled}
     * @param subject what it was done to, {@code kind:id}
     * @param detail plain words or values that make the entry readable; no secrets, no personal data
     */
    void record(String action, String subject, String detail);

    /** The newest entries about a subject, newest first. */
    List<AuditEntry> about(String subject, int most);

    /** The newest entry about a subject, for somebody who meets a change of somebody else while changing it too. */
    Optional<AuditEntry> latest(String subject);
}
