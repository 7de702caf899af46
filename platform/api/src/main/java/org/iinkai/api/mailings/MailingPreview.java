package org.iinkai.api.mailings;

/**
 * How a mail of a mailing looks, for a recipient who does not exist.
 *
 * @param from name and address it comes from
 * @param text the plain form, with what the law asks for at the end
 * @param html the same as a whole page without scripts or anything from elsewhere
 */
public record MailingPreview(String from, String subject, String text, String html) {}
