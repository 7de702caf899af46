package org.iinkai.api.accounts;

import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * Somebody who has a role.
 *
 * @param name name of the account, or of the person where there is none
 * @param account the account; empty for somebody who holds a post and has none
 * @param isDisabled whether the account can't be used
 * @param reason why
 */
public record RoleHolder(String name, Optional<Id<AccountRow>> account, boolean isDisabled, Reason reason) {}
