package org.iinkai.api.accounts;

import java.util.Optional;

/**
 * Which accounts are wanted.
 *
 * @param text a part of a name, login name or address in any spelling; may be empty
 * @param state how they stand; empty for all
 * @param role code of a role that they were given or have by a post today; empty for all
 */
public record AccountFilter(String text, Optional<AccountRow.State> state, String role) {

    /** Accounts that a text is a part of. */
    public static AccountFilter text(String text) {
        return new AccountFilter(text, Optional.empty(), "");
    }
}
