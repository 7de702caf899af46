package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.accounts.RoleHolder;
import org.iinkai.api.accounts.RoleUse;
import org.iinkai.api.accounts.Roles;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.core.accounts.RightsMapper.Holding;
import org.iinkai.core.accounts.RightsMapper.Wanted;
import org.iinkai.core.accounts.RoleMapper.StoredRole;
import org.iinkai.core.part.Foundation;

/** Roles in the database. */
final class RoleRegister implements Roles {

    private static final int LONGEST = 100;

    private final Foundation foundation;
    private final RoleMapper roles;
    private final RightsMapper rights;
    private final DirectoryMapper accounts;
    private final RightsCatalogue catalogue;

    RoleRegister(Foundation foundation, Mappers mappers, RightsCatalogue catalogue) {
        this.foundation = foundation;
        this.roles = mappers.roles();
        this.rights = mappers.rights();
        this.accounts = mappers.accounts();
        this.catalogue = catalogue;
    }

    /** What it reads and writes. */
    record Mappers(RoleMapper roles, RightsMapper rights, DirectoryMapper accounts) {}

    @Override
    public List<RoleUse> all() {
        manager();
        return roles.all().stream().map(RoleRegister::use).toList();
    }

    @Override
    public RoleUse role(String code) {
        manager();
        return use(stored(code));
    }

    @Override
    public List<RoleHolder> holders(String code) {
        manager();
        stored(code);
        LocalDate today = LocalDate.now(foundation.clock());
        return rights.holdings(Wanted.on(today).ofRole(code)).stream()
                .map(RoleRegister::holder)
                .toList();
    }

    @Override
    public void save(Role request) {
        Caller caller = manager();
        Localized name = checked(request.name());
        foundation.transactions().write(() -> {
            accounts.waitForTurn();
            Optional<StoredRole> before = roles.role(request.code());
            StoredRole role = new StoredRole(
                    request.code(),
                    name.ja(),
                    name.en(),
                    false,
                    request.isScoped(),
                    request.version(),
                    words(request.rights()),
                    0,
                    0);
            if (request.version() == 0 && before.isPresent()) {
                return;
            }
            if (request.version() > 0) {
                stored(request.code());
            }
            check(caller, before, request);
            put(role, request.rights());
            audit("core.audit.role-saved", request.code(), role.rights());
            foundation.grants().changed();
        });
    }

    @Override
    public void remove(String code, int version) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            accounts.waitForTurn();
            StoredRole role = stored(code);
            if (use(role).isUsed()) {
                throw new Refused("core.refused.role-used", role.accounts(), role.posts());
            }
            checkHeld(caller, role.holdsAll(), set(role.rights()));
            if (roles.remove(code, version) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.role-removed", code, role.nameJa());
        });
    }

    private void put(StoredRole role, Set<String> given) {
        if (role.version() == 0) {
            if (!role.code().matches("[a-z][a-z0-9-]{0,59}") || roles.add(role) == 0) {
                throw new Refused("core.refused.code").at("code");
            }
        } else if (roles.change(role) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        String[] ids = given.toArray(String[]::new);
        roles.takeOthers(role.code(), ids);
        roles.give(role.code(), ids);
    }

    private void check(Caller caller, Optional<StoredRole> before, Role request) {
        boolean holdsAll = before.filter(StoredRole::holdsAll).isPresent();
        Set<String> had = before.map(role -> set(role.rights())).orElseGet(Set::of);
        boolean isMoved =
                before.filter(role -> role.isScoped() == request.isScoped()).isEmpty();
        checkHeld(caller, holdsAll, isMoved ? union(had, request.rights()) : changed(had, request.rights()));
        if (holdsAll && (request.isScoped() || !request.rights().equals(had))) {
            throw new Refused("core.refused.role-all");
        }
        checkKnown(had, request.rights());
        if (request.isScoped()) {
            checkScope(before, request.rights());
        }
    }

    private void checkKnown(Set<String> had, Set<String> wanted) {
        Set<String> known = catalogue.all().stream().map(DeclaredRight::id).collect(Collectors.toSet());
        wanted.stream()
                .filter(right -> !known.contains(right) && !had.contains(right))
                .findFirst()
                .ifPresent(right -> {
                    throw new Refused("core.refused.right-unknown", right).at("rights");
                });
    }

    private void checkScope(Optional<StoredRole> before, Set<String> wanted) {
        before.filter(role -> role.accounts() > 0).ifPresent(role -> {
            throw new Refused("core.refused.role-given", role.accounts()).at("isScoped");
        });
        Set<String> perBody = catalogue.all().stream()
                .filter(DeclaredRight::isPerBody)
                .map(DeclaredRight::id)
                .collect(Collectors.toSet());
        if (!perBody.containsAll(wanted)) {
            throw new Refused("core.refused.role-scope").at("rights");
        }
    }

    /** Nobody gives or takes what they don't hold. */
    private static void checkHeld(Caller caller, boolean holdsAll, Set<String> moved) {
        if (!caller.holdsAll() && (holdsAll || !caller.rights().containsAll(moved))) {
            throw new Forbidden("rights of the role");
        }
    }

    private static Localized checked(Localized name) {
        String ja = name.ja().strip();
        String en = name.en().strip();
        if (ja.isEmpty()) {
            throw new Refused("core.refused.name-missing").at("name");
        }
        if (ja.length() > LONGEST || en.length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("name");
        }
        return new Localized(ja, en);
    }

    private Caller manager() {
        return foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
    }

    private StoredRole stored(String code) {
        return roles.role(code).orElseThrow(() -> new NotFound("role " + code));
    }

    private void audit(String action, String code, String detail) {
        foundation.audit().record(action, "role:" + code, detail);
    }

    private static RoleHolder holder(Holding holding) {
        return new RoleHolder(
                holding.name(), Optional.ofNullable(holding.account()), holding.isDisabled(), holding.reason());
    }

    private static RoleUse use(StoredRole role) {
        return new RoleUse(
                new Role(
                        role.code(),
                        new Localized(role.nameJa(), role.nameEn()),
                        role.holdsAll(),
                        role.isScoped(),
                        set(role.rights()),
                        role.version()),
                role.accounts(),
                role.posts());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<String> changed(Set<String> one, Set<String> other) {
        Set<String> all = union(one, other);
        all.removeIf(right -> one.contains(right) && other.contains(right));
        return all;
    }

    private static String words(Set<String> rights) {
        return String.join(" ", rights.stream().sorted().toList());
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
