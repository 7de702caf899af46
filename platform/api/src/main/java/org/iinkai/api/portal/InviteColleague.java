package org.iinkai.api.portal;

import java.util.Locale;
import java.util.Set;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.Company;

/**
 * Somebody of a company is asked to use its pages.
 *
 * @param id of the account, made by the caller: the same request twice invites once
 * @param to name and address of the person
 * @param kana reading of the name; may be empty
 * @param roles codes of what the person is for the company, at least one
 * @param locale language of the mail
 */
public record InviteColleague(
        Id<AccountRow> id, Id<Company> company, MailAddress to, String kana, Set<String> roles, Locale locale) {

    public InviteColleague {
        roles = Set.copyOf(roles);
        if (to.name().isEmpty()) {
            throw new Refused("core.refused.person-name").at("name");
        }
        if (roles.isEmpty()) {
            throw new Refused("core.refused.portal-roles").at("roles");
        }
    }
}
