package org.iinkai.api.mailings;

import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

/**
 * Which mailings are shown. All conditions hold together.
 *
 * @param text part of the subject in any spelling; empty for all
 * @param states empty for all
 * @param list only those to this list
 * @param year only those that went out in this fiscal year
 */
public record MailingFilter(
        String text, Set<MailingState> states, Optional<Id<MailingList>> list, Optional<FiscalYear> year) {

    public MailingFilter {
        states = Set.copyOf(states);
    }

    /** All of them. */
    public static MailingFilter all() {
        return new MailingFilter("", Set.of(), Optional.empty(), Optional.empty());
    }
}
