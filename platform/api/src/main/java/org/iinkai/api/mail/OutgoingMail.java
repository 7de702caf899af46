package org.iinkai.api.mail;

import java.util.List;
import java.util.Locale;

import org.iinkai.api.data.Id;

/**
 * A mail to one person.
 *
 * @param id made by the caller: the same request twice sends once
 * @param to who gets it
 * @param words first part of two message keys: {@code <words>.subject} and {@code <words>.text}. A text is plain, with
 *     blank lines between paragraphs; a line that is an address is shown as a link. It is sent as text and as HTML
 * @param arguments values for the places {0}, {1} ... of both; put in as they are, whatever they contain
 * @param locale language of the person
 * @param subject what it is about, {@code kind:id}, as in the audit trail
 */
public record OutgoingMail(
        Id<OutgoingMail> id, MailAddress to, String words, List<Object> arguments, Locale locale, String subject) {

    public OutgoingMail {
        arguments = List.copyOf(arguments);
    }
}
