package org.iinkai.api.audit;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the record of changes, and of who looked at personal data. An entry is part of the transaction that it tells of,
 * and says by itself who did it, when and from where.
 */
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

    /**
     * Adds an entry that says what the fields were before and are after.
     *
     * @param changes fields that changed, as {@link Comparison} finds them; no secrets, personal values marked as such
     */
    void record(String action, String subject, String detail, List<FieldChange> changes);

    /**
     * Adds an entry for each of many records that were changed together, in this order. Takes a few statements whatever
     * the number; who changes a hundred thousand gives them a thousand or so at a time.
     */
    void recordAll(List<RecordChange> changes);

    /**
     * Adds an entry that says personal data was looked at or carried off. What the platform does by itself, without
     * anybody who asked for it, is no such use and adds none.
     *
     * @param subject whose data or which list, {@code kind:id}
     * @param detail what for, or which columns; no personal data
     * @param count how many people's data
     */
    void accessed(PersonalUse use, String subject, String detail, long count);

    /**
     * Erases the personal values kept of a subject, and of what the entries about it were before and after. The entries
     * themselves stay, and stay provable. Part of the open transaction; whoever calls it has checked that it must be.
     *
     * @return how many values were erased
     */
    int erase(String subject);

    /** The newest changes of a subject, newest first; those who only looked at it are in the {@link AuditLog}. */
    List<AuditEntry> about(String subject, int most);

    /** The newest entry about a subject, for somebody who meets a change of somebody else while changing it too. */
    Optional<AuditEntry> latest(String subject);
}
