package org.iinkai.api.audit;

import java.util.List;

/**
 * What was done to one of many records.
 *
 * @param action what was done, as a message key
 * @param subject what it was done to, {@code kind:id}
 * @param detail plain words or values; no secrets, no personal data
 * @param changes fields that changed, personal values marked as such
 */
public record RecordChange(String action, String subject, String detail, List<FieldChange> changes) {

    public RecordChange {
        changes = List.copyOf(changes);
    }
}
