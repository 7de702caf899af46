package org.iinkai.api.accounts;

import java.util.Set;

import org.iinkai.api.text.Localized;

/**
 * A set of rights under a name, data of the association.
 *
 * @param code stable word: {@code secretariat}
 * @param holdsAll whether it gives every right there is and will be
 * @param rights ids of the rights it gives; empty when it gives all
 */
public record Role(String code, Localized name, boolean holdsAll, Set<String> rights) {

    public Role {
        rights = Set.copyOf(rights);
    }
}
