package org.iinkai.api.mail;

/**
 * A mail with its content.
 *
 * @param text the plain form
 * @param html the same as a whole HTML page without scripts or anything from elsewhere
 */
public record SentMail(MailRow row, String subject, String text, String html) {}
