package org.iinkai.core.mailings;

import org.iinkai.api.data.Id;
import org.iinkai.api.mailings.Mailing;

/**
 * A mail to a list that was approved elsewhere.
 *
 * @param id the same for the same thing: it is sent once
 * @param list code of the list
 * @param text Japanese
 * @param writer name of who wrote it
 * @param approver name of who approved it
 */
public record ApprovedMail(Id<Mailing> id, String list, String subject, String text, String writer, String approver) {}
