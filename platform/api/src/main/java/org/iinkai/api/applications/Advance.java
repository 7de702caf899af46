package org.iinkai.api.applications;

import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * An application goes on to its next state; to become a member see {@link JoinApplicant}.
 *
 * @param step id of the step, made by the caller: the same request twice takes one step
 * @param version of the application the person saw
 * @param on the day of it: of the board's meeting for an approval, of receipt for a prospect that applies
 * @param note the question to the applicant, the reason of a rejection; may be empty otherwise
 */
public record Advance(
        Id<Step> step, Id<Application> application, int version, ApplicationState to, LocalDate on, String note) {
    public Advance {
        note = note.strip();
    }
}
