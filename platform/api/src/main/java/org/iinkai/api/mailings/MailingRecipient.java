package org.iinkai.api.mailings;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * One recipient of a mailing, as fixed when it was handed in.
 *
 * @param subject the mailing's subject
 * @param problem what the mail server said last; empty when all went well
 * @param bouncedAt when a report came that it could not be delivered
 * @param bounce what that said; empty when none came
 * @param unsubscribedAt when the recipient stopped by the link in this mail
 */
public record MailingRecipient(
        Id<MailingRecipient> id,
        Id<Mailing> mailing,
        String subject,
        String address,
        String name,
        String company,
        RecipientState state,
        Optional<LeftOut> leftOut,
        int attempts,
        String problem,
        Optional<Instant> sentAt,
        Optional<Instant> bouncedAt,
        String bounce,
        Optional<Instant> unsubscribedAt) {}
