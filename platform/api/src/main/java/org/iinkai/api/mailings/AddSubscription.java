package org.iinkai.api.mailings;

import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;

/**
 * Records that somebody consented elsewhere than on the public page.
 *
 * @param id made by the caller
 * @param to name, which may be empty, and address
 * @param company may be empty
 * @param wording the words that were consented to; not empty
 */
public record AddSubscription(
        Id<Subscription> id,
        Id<MailingList> list,
        MailAddress to,
        String company,
        ConsentSource source,
        String wording,
        LocalDate consentedOn) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_COMPANY = 200;

    public AddSubscription {
        company = company.strip();
        wording = wording.strip();
        if (wording.isEmpty()) {
            throw new Refused("core.refused.needed").at("wording");
        }
        if (wording.codePointCount(0, wording.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("wording");
        }
        if (company.codePointCount(0, company.length()) > LONGEST_COMPANY) {
            throw new Refused("core.refused.too-long", LONGEST_COMPANY).at("company");
        }
    }
}
