package org.iinkai.api.mailings;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/**
 * A list that anybody can subscribe to, as the public page shows it.
 *
 * @param wording the words people consent to
 */
public record OpenList(Id<MailingList> id, String code, Localized name, Localized purpose, String wording) {}
