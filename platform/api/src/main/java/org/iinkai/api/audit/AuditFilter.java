package org.iinkai.api.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which entries are looked for.
 *
 * @param text part of a name, a detail, an address, a record's id or a value that is not personal; empty for any
 * @param from first day; empty for any
 * @param to last day; empty for any
 * @param account id of the account, empty inside for the platform itself; empty for any
 * @param kind kind of record, the first part of the subject; empty for any
 * @param action what was done, as a message key; empty for any
 * @param subject record, {@code kind:id}; empty for any
 */
public record AuditFilter(
        String text,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> account,
        String kind,
        String action,
        String subject) {

    /** Every entry. */
    public static AuditFilter all() {
        return new AuditFilter("", Optional.empty(), Optional.empty(), Optional.empty(), "", "", "");
    }

    /** The entries about a record. */
    public static AuditFilter about(String subject) {
        return new AuditFilter("", Optional.empty(), Optional.empty(), Optional.empty(), "", "", subject);
    }
}
