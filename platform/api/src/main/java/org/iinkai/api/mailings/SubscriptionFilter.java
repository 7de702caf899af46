package org.iinkai.api.mailings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Id;

/**
 * Which subscriptions of a list are shown. All conditions hold together.
 *
 * @param text part of address, name or company in any spelling; empty for all
 * @param states empty for all
 * @param activeOn only those that were active at the end of this day
 */
public record SubscriptionFilter(
        Id<MailingList> list, String text, Set<SubscriptionState> states, Optional<LocalDate> activeOn) {

    public SubscriptionFilter {
        states = Set.copyOf(states);
    }

    /** All of a list. */
    public static SubscriptionFilter of(Id<MailingList> list) {
        return new SubscriptionFilter(list, "", Set.of(), Optional.empty());
    }
}
