package org.iinkai.api.mail;

import java.util.Optional;

/**
 * Which mails the log shows. All conditions hold together.
 *
 * @param text part of an address or a subject line; empty for all
 * @param state only those in this state
 * @param subject only those about this, {@code kind:id}; empty for all
 */
public record MailFilter(String text, Optional<MailState> state, String subject) {

    /** Every mail. */
    public static MailFilter all() {
        return new MailFilter("", Optional.empty(), "");
    }
}
