package org.iinkai.core.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.core.accounts.DirectoryMapper.RoleFound;

/** Which roles somebody may give or take. */
record RoleGiving(DirectoryMapper accounts) {

    /** Nobody gives or takes what they don't hold. */
    void mayGive(Caller caller, Set<String> roles) {
        List<Role> known = accounts.roles().stream().map(RoleGiving::role).toList();
        for (String code : roles) {
            Role role = known.stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new Refused("core.refused.role-unknown", code).at("roles"));
            boolean isHeld =
                    caller.holdsAll() || (!role.holdsAll() && caller.rights().containsAll(role.rights()));
            if (!isHeld) {
                throw new Forbidden("role " + code);
            }
        }
    }

    /** A role that counts for a body only comes with a post of the body. */
    void checkDirect(Set<String> roles) {
        accounts.roles().stream()
                .filter(role -> role.isScoped() && roles.contains(role.code()))
                .findFirst()
                .ifPresent(role -> {
                    throw new Refused("core.refused.role-by-post", role.nameJa()).at("roles");
                });
    }

    /** Whether one of the roles holds every right. */
    boolean holdsAll(Set<String> roles) {
        return accounts.roles().stream().anyMatch(role -> role.holdsAll() && roles.contains(role.code()));
    }

    static Role role(RoleFound role) {
        return new Role(
                role.code(),
                new Localized(role.nameJa(), role.nameEn()),
                role.holdsAll(),
                role.isScoped(),
                Directory.split(role.rights()).collect(Collectors.toSet()),
                role.version());
    }
}
