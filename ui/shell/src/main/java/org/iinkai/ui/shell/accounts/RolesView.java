package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;

import org.iinkai.api.accounts.Role;
import org.iinkai.api.accounts.RoleUse;
import org.iinkai.api.accounts.Roles;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The roles that accounts and posts are given. */
public final class RolesView extends Div {

    /** Made by the host. */
    public RolesView(Roles roles) {
        addClassName("iinkai-page");
        Button add = new Button(
                Words.text("shell.roles.add"), click -> UI.getCurrent().navigate("settings/roles/new"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new PageHeader(Words.text("shell.roles.title"))
                .lead(Words.text("shell.roles.lead"))
                .actions(add));
        List<RoleUse> all = roles.all();
        if (all.isEmpty()) {
            add(new EmptyState(Words.text("shell.roles.none")));
            return;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.roles.title"),
                Words.text("shell.roles.name"),
                Words.text("shell.roles.gives"),
                Words.text("shell.rights.where"),
                Words.text("shell.roles.accounts"),
                Words.text("shell.roles.posts"));
        all.forEach(use -> table.row(
                new Anchor(
                        "settings/roles/" + use.role().code(), use.role().name().in(Words.locale())),
                SmallTable.text(gives(use.role())),
                SmallTable.text(
                        Words.text(use.role().isScoped() ? "shell.rights.own-body" : "shell.rights.everywhere")),
                SmallTable.text(Figures.number(use.accounts())),
                SmallTable.text(Figures.number(use.posts()))));
        add(table);
    }

    static String gives(Role role) {
        return role.holdsAll()
                ? Words.text("shell.roles.holds-all")
                : Words.text("shell.roles.count", role.rights().size());
    }
}
