package org.iinkai.api.accounts;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Roles, the sets of rights that accounts and posts are given. Needs {@code core.accounts-manage}. Nobody puts a right into
 * a role, or takes it out, that they do not hold themselves; what changes holds at once, in open windows too.
 */
@ProviderType
public interface Roles {

    /** All roles by name, with how often each is used. */
    List<RoleUse> all();

    /**
     * A role.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that code
     */
    RoleUse role(String code);

    /** Who has it on account of what today, by name: people without an account too. */
    List<RoleHolder> holders(String code);

    /**
     * Adds a role or changes one. Whether it gives everything stays as it is.
     *
     * @throws org.iinkai.api.error.Refused when somebody changed it meanwhile, or it is to count for one body only and
     *     accounts have it directly, or holds a right that can't be limited so
     */
    void save(Role role);

    /**
     * Removes a role that nobody has and no post gives.
     *
     * @throws org.iinkai.api.error.Refused when it is used, or somebody changed it meanwhile
     */
    void remove(String code, int version);
}
