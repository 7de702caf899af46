package org.iinkai.api.audit;

import java.time.Instant;
import java.util.List;

/**
 * One change or one use of personal data: when, by whom, from where, what, to what.
 *
 * @param account id of the account; empty for the platform itself
 * @param by name of the person at that time; empty for an applicant or the platform
 * @param address where the request came from; empty for jobs
 * @param action what was done, as a message key
 * @param subject what it was done to, {@code kind:id}
 * @param count how many people's data were used; 0 for a change
 * @param changes what the fields were before and are after
 */
public record AuditEntry(
        long number,
        Instant at,
        String account,
        String by,
        String address,
        String action,
        String subject,
        String detail,
        long count,
        List<RecordedChange> changes) {

    public AuditEntry {
        changes = List.copyOf(changes);
    }

    /** What kind of record it is about: the part of the subject before the colon. */
    public String kind() {
        int colon = subject.indexOf(':');
        return colon < 0 ? subject : subject.substring(0, colon);
    }

    /** Which record of its kind it is about: the part of the subject behind the colon. */
    public String record() {
        return subject.substring(Math.min(subject.length(), kind().length() + 1));
    }
}
