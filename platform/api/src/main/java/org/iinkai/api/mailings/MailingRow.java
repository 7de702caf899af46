package org.iinkai.api.mailings;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A mailing in a list.
 *
 * @param lists names of its lists, joined
 * @param at when it went out; before that, when it was written
 * @param startedAt empty before the first mail went
 */
public record MailingRow(
        Id<Mailing> id,
        String subject,
        String lists,
        MailingState state,
        String writtenBy,
        Instant at,
        Optional<Instant> startedAt,
        MailingCounts counts) {}
