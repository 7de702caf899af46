package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.Role;
import org.iinkai.ui.kit.Words;

/** A field for the roles of an account. Roles that come with posts only are left out; what nobody may give is shut. */
final class RoleChoice extends CheckboxGroup<Role> {
    private final List<Role> offered;

    RoleChoice(List<Role> roles, Caller caller) {
        super(Words.text("shell.accounts.roles"));
        offered = roles.stream().filter(role -> !role.isScoped()).toList();
        addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        setItems(offered);
        setItemLabelGenerator(role -> role.name().in(Words.locale()));
        setItemEnabledProvider(role -> mayGive(caller, role));
        setItemHelperGenerator(role -> help(caller, role));
        setHelperText(Words.text("shell.accounts.roles-help"));
    }

    /** Ticks the roles with these codes. */
    void choose(List<String> codes) {
        setValue(offered.stream().filter(role -> codes.contains(role.code())).collect(Collectors.toSet()));
    }

    Set<String> codes() {
        Set<String> codes = new HashSet<>();
        getValue().forEach(role -> codes.add(role.code()));
        return codes;
    }

    private static String help(Caller caller, Role role) {
        if (!mayGive(caller, role)) {
            return Words.text("shell.accounts.role-not-held");
        }
        return role.holdsAll()
                ? Words.text("shell.roles.holds-all")
                : Words.text("shell.roles.count", role.rights().size());
    }

    private static boolean mayGive(Caller caller, Role role) {
        return caller.holdsAll() || (!role.holdsAll() && caller.rights().containsAll(role.rights()));
    }
}
