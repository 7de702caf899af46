package org.iinkai.api.mail;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A mail in the log.
 *
 * @param to name and address, as in its head
 * @param subjectLine its subject line
 * @param queuedAt when it was stored
 * @param sentAt when the mail server took it
 * @param attempts how often it was tried
 * @param problem what the mail server or the network said last; empty when all went well
 */
public record MailRow(
        Id<OutgoingMail> id,
        String to,
        String subjectLine,
        MailState state,
        Instant queuedAt,
        Optional<Instant> sentAt,
        int attempts,
        String problem) {}
