package org.iinkai.api.mailings;

import java.util.Locale;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;

/**
 * Somebody wants to be written to.
 *
 * @param lists at least one
 * @param to name, which may be empty, and address
 * @param company may be empty
 * @param locale language of the person
 */
public record Subscribe(Set<Id<MailingList>> lists, MailAddress to, String company, Locale locale) {

    private static final int LONGEST = 200;

    public Subscribe {
        lists = Set.copyOf(lists);
        company = company.strip();
        if (lists.isEmpty()) {
            throw new Refused("core.refused.subscribe-no-list").at("lists");
        }
        if (company.codePointCount(0, company.length()) > LONGEST
                || company.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("core.refused.too-long", LONGEST).at("company");
        }
    }
}
