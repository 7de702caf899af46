package org.iinkai.api.mailings;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/**
 * A list among others.
 *
 * @param isPopulation whether a population is written to
 * @param subscribers active subscriptions; 0 for a population, which is counted when a mailing is handed in
 * @param lastDay day the last mailing began to go out; empty when none did
 */
public record MailingListRow(
        Id<MailingList> id,
        String code,
        Localized name,
        boolean isPopulation,
        boolean isOpen,
        long subscribers,
        Optional<LocalDate> lastDay) {}
