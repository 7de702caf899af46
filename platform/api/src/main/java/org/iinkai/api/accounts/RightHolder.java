package org.iinkai.api.accounts;

import java.util.List;

import org.iinkai.api.data.Id;

/**
 * Somebody who holds a right, and why.
 *
 * @param isInvited whether the account has no password yet
 * @param reasons at least one
 */
public record RightHolder(Id<AccountRow> account, String name, String login, boolean isInvited, List<Reason> reasons) {

    public RightHolder {
        reasons = List.copyOf(reasons);
    }
}
