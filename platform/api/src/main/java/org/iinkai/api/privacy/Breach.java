package org.iinkai.api.privacy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;

/**
 * That personal data leaked, was lost or damaged (漏えい等).
 *
 * @param what what happened
 * @param people how many people are concerned
 * @param promptOn day of the prompt report (速報); empty before that
 * @param fullOn day of the full report (確報); empty before that
 * @param notifiedOn day on which the people concerned were told; empty before that
 * @param measures what was done about it; may be empty
 * @param version counts changes; a change must name the version it was made from, 0 for a new one
 */
public record Breach(
        Id<Breach> id,
        LocalDate discoveredOn,
        String what,
        BreachKind kind,
        int people,
        Optional<LocalDate> promptOn,
        Optional<LocalDate> fullOn,
        Optional<LocalDate> notifiedOn,
        String measures,
        int version) {

    private static final int PROMPT = 5;
    private static final int FULL = 30;
    private static final int FULL_AFTER_MALICE = 60;

    /** Day by which the prompt report must be made; empty when none is needed. */
    public Optional<LocalDate> promptDue() {
        return kind.isReported() ? Optional.of(discoveredOn.plusDays(PROMPT)) : Optional.empty();
    }

    /** Day by which the full report must be made; empty when none is needed. */
    public Optional<LocalDate> fullDue() {
        int days = kind == BreachKind.MALICE ? FULL_AFTER_MALICE : FULL;
        return kind.isReported() ? Optional.of(discoveredOn.plusDays(days)) : Optional.empty();
    }

    /** Day by which the next report that is still to be made is due; empty when none is. */
    public Optional<LocalDate> nextDue() {
        return Stream.concat(
                        promptDue().filter(due -> promptOn.isEmpty()).stream(),
                        fullDue().filter(due -> fullOn.isEmpty()).stream())
                .min(LocalDate::compareTo);
    }

    /** Whether a report should have been made before today and was not. */
    public boolean isOverdue(LocalDate today) {
        return nextDue().filter(due -> due.isBefore(today)).isPresent();
    }
}
