package org.iinkai.api.accounts;

import java.util.Set;

import org.iinkai.api.text.Localized;

/**
 * A set of rights under a name, data of the association.
 *
 * @param code stable word: {@code secretariat}
 * @param holdsAll whether it gives every right there is and will be
 * @param isScoped whether it counts only for the records of the body whose post gives it
 * @param rights ids of the rights it gives; empty when it gives all
 * @param version counts changes; a change must name the version it was made from, 0 for a new role
 */
public record Role(String code, Localized name, boolean holdsAll, boolean isScoped, Set<String> rights, int version) {

    public Role {
        rights = Set.copyOf(rights);
    }
}
