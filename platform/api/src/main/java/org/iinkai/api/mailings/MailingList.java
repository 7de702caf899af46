package org.iinkai.api.mailings;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.populations.Population;
import org.iinkai.api.text.Localized;

/**
 * Who is written to, and what every mail to them says of the sender. Immutable.
 *
 * @param code stable word: {@code mail-news}
 * @param purpose what is sent, as subscribers read it
 * @param sender name that mail comes from, beside the configured address
 * @param postal address of the association as each mail prints it
 * @param contact whom to ask, as each mail prints it: an address, telephone number or page
 * @param population the population whose contacts are written to; empty for a list of subscribers
 * @param basis the words people consent to; for a population the ground on which they are written to
 * @param isOpen whether anybody can subscribe on the public page; never for a population
 * @param activity code of the activity in the report, {@code I-7-2}; empty for none
 * @param version 0 for a new one
 */
public record MailingList(
        Id<MailingList> id,
        String code,
        Localized name,
        Localized purpose,
        String sender,
        String postal,
        String contact,
        Optional<Id<Population>> population,
        String basis,
        boolean isOpen,
        String activity,
        int version) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1000;

    public MailingList {
        name = new Localized(name.ja().strip(), name.en().strip());
        purpose = new Localized(purpose.ja().strip(), purpose.en().strip());
        sender = sender.strip();
        postal = postal.strip();
        contact = contact.strip();
        basis = basis.strip();
        activity = activity.strip();
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || code.length() > LONGEST_LINE) {
            throw new Refused("core.refused.mailing-list-code").at("code");
        }
        checked(name.ja(), LONGEST_LINE, "name");
        limited(name.en(), LONGEST_LINE, "name-en");
        checked(purpose.ja(), LONGEST_TEXT, "purpose");
        limited(purpose.en(), LONGEST_TEXT, "purpose-en");
        checked(sender, LONGEST_LINE, "sender");
        checked(postal, LONGEST_LINE, "postal");
        checked(contact, LONGEST_LINE, "contact");
        checked(basis, LONGEST_TEXT, "basis");
        limited(activity, LONGEST_LINE, "activity");
        if (population.isPresent() && isOpen) {
            throw new Refused("core.refused.mailing-list-open").at("open");
        }
    }

    private static void checked(String text, int longest, String field) {
        if (text.isEmpty()) {
            throw new Refused("core.refused.needed").at(field);
        }
        limited(text, longest, field);
    }

    private static void limited(String text, int longest, String field) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Refused("core.refused.too-long", longest).at(field);
        }
    }
}
