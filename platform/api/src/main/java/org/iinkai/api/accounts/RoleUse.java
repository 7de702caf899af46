package org.iinkai.api.accounts;

/**
 * A role and how often it is used.
 *
 * @param accounts how many accounts were given it
 * @param posts how many posts give it
 */
public record RoleUse(Role role, int accounts, int posts) {

    /** Whether anybody or any post has it. */
    public boolean isUsed() {
        return accounts + posts > 0;
    }
}
