package org.iinkai.api.mailings;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * That an address is written to through a list, or was, with the proof of consent. Stays after its end.
 *
 * @param name may be empty
 * @param company may be empty
 * @param wording the words that were consented to
 * @param consentedAt when
 * @param confirmedAt when that was confirmed from the mailbox, or recorded by the office; empty while it waits
 * @param endedAt empty while it has not ended
 * @param endNote what the office noted at the end; may be empty
 */
public record Subscription(
        Id<Subscription> id,
        Id<MailingList> list,
        String address,
        String name,
        String company,
        ConsentSource source,
        String wording,
        Instant consentedAt,
        Optional<Instant> confirmedAt,
        SubscriptionState state,
        Optional<Instant> endedAt,
        Optional<EndReason> endReason,
        String endNote) {}
