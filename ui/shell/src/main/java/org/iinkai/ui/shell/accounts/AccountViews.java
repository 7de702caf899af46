package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of accounts, roles and rights, and where they stand in the menu. */
public final class AccountViews {
    private static final String ACCOUNTS = "shell.accounts.title";
    private static final String ROLES = "shell.roles.title";
    private static final String RIGHTS = "shell.rights.title";

    private AccountViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("settings/accounts", AccountsView.class, ACCOUNTS, 830, true),
                view("settings/accounts/new", InviteView.class, ACCOUNTS, 830, false),
                view("settings/accounts/:id", AccountView.class, ACCOUNTS, 830, false),
                view("settings/roles", RolesView.class, ROLES, 831, true),
                view("settings/roles/new", RoleFormView.class, ROLES, 831, false),
                view("settings/roles/:code", RoleView.class, ROLES, 831, false),
                view("settings/roles/:code/edit", RoleFormView.class, ROLES, 831, false),
                view("settings/rights", RightsView.class, RIGHTS, 832, true),
                view("settings/rights/:right", RightView.class, RIGHTS, 832, false));
    }

    private static ShellView view(
            String path, Class<? extends Component> view, String title, int place, boolean inMenu) {
        String icon = title.equals(ACCOUNTS) ? "user-card" : title.equals(ROLES) ? "users" : "key";
        return new ShellView(path, view, title, icon, place, inMenu, Optional.of(CoreRight.ACCOUNTS_MANAGE));
    }
}
