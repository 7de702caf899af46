package org.iinkai.api.members;

import org.iinkai.api.text.Localized;

/**
 * What a person is to a member company towards the association (責任者, 担当者, 請求先), or what is sent to them because they
 * asked for it (メールニュース, 入札情報). Data of the association.
 *
 * @param code stable word: {@code responsible}
 * @param isOptIn whether it is something the person asked for
 * @param isAdministrator whether who has it looks after the company's people on the company's own page
 * @param isCompanys whether a company's administrator can give it and take it away
 */
public record ContactRole(
        String code, Localized name, int position, boolean isOptIn, boolean isAdministrator, boolean isCompanys) {

    /** A role that makes nobody an administrator and that companies can give. */
    public ContactRole(String code, Localized name, int position, boolean isOptIn) {
        this(code, name, position, isOptIn, false, true);
    }
}
