package org.iinkai.api.portal;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a company wants changed. A value is the list of its parts, as {@link OwnField} names them.
 *
 * @param before what it was when the change was proposed
 * @param after what it is to be
 * @param from first day of the new value; empty when the old one was wrong
 * @param now what it is now
 * @param reason why it was rejected; may be empty
 * @param decidedBy who decided; empty while nobody did, and for the company
 */
public record ProposedField(
        OwnField field,
        List<String> before,
        List<String> after,
        Optional<LocalDate> from,
        List<String> now,
        State state,
        String reason,
        String decidedBy,
        Optional<Instant> decidedAt) {

    /** Where it stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    public ProposedField {
        before = List.copyOf(before);
        after = List.copyOf(after);
        now = List.copyOf(now);
        requireNonNull(reason, "reason");
        requireNonNull(decidedBy, "decidedBy");
    }

    /** Whether it waits for a decision. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it waits for a decision while the value became another one since. */
    public boolean isStale() {
        return isOpen() && !now.equals(before);
    }
}
