package org.iinkai.api.accounts;

import java.util.Locale;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;

/**
 * A person is asked to use the product. The address is also the login name.
 *
 * @param id made by the caller: the same request twice invites once
 * @param to name and address of the person
 * @param roles codes of the roles the account gets
 * @param locale language of the mail and of the account
 */
public record InviteAccount(Id<AccountRow> id, MailAddress to, Set<String> roles, Locale locale) {

    public InviteAccount {
        roles = Set.copyOf(roles);
        if (to.name().isEmpty()) {
            throw new Refused("core.refused.person-name").at("name");
        }
    }
}
