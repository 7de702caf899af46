package org.iinkai.api.members;

import org.iinkai.api.text.Localized;

/**
 * What a person is to a member company towards the association (責任者, 担当者, 請求先), or what is sent to them because they
 * asked for it (メールニュース, 入札情報). Data of the association.
 *
 * @param code stable word: {@code responsible}
 * @param isOptIn whether it is something the person asked for
 */
public record ContactRole(String code, Localized name, int position, boolean isOptIn) {}
