package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;

import org.iinkai.api.accounts.DeclaredRight;
import org.iinkai.api.accounts.Rights;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.accounts.RoleHolder;
import org.iinkai.api.accounts.RoleUse;
import org.iinkai.api.accounts.Roles;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** One role: the rights it gives, and who has it. */
public final class RoleView extends Div implements BeforeEnterObserver {
    private final Roles roles;
    private final Rights rights;

    /** Made by the host. */
    public RoleView(Roles roles, Rights rights) {
        this.roles = roles;
        this.rights = rights;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        RoleUse use = roles.role(event.getRouteParameters().get("code").orElse(""));
        AccountHistory history = Instantiator.get(UI.getCurrent()).getOrCreate(AccountHistory.class);
        history.show("role:" + use.role().code());
        add(new BackLink("settings/roles", Words.text("shell.roles.back")), header(use));
        if (use.isUsed()) {
            Paragraph why = new Paragraph(Words.text("shell.roles.used", use.accounts(), use.posts()));
            why.addClassName("iinkai-quiet");
            add(why);
        }
        addRights(use.role());
        addHolders(use.role());
        add(history);
    }

    private PageHeader header(RoleUse use) {
        Role role = use.role();
        PageHeader header = new PageHeader(role.name().in(Words.locale()));
        if (role.isScoped()) {
            header.beside(new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.rights.own-body")));
        }
        Button edit = new Button(
                Words.text("shell.company.edit"),
                click -> UI.getCurrent().navigate("settings/roles/" + role.code() + "/edit"));
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button remove = new Button(Words.text("shell.people.remove"), click -> remove(role));
        remove.setEnabled(!use.isUsed());
        return header.actions(remove, edit);
    }

    private void addRights(Role role) {
        String title = Words.text("shell.roles.rights");
        add(new H2(title));
        if (role.holdsAll()) {
            add(new Paragraph(Words.text("shell.roles.holds-all-text")));
            return;
        }
        List<DeclaredRight> given = rights.all().stream()
                .filter(right -> role.rights().contains(right.id()))
                .toList();
        if (given.isEmpty()) {
            add(new Paragraph(Words.text("shell.roles.no-rights")));
            return;
        }
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.rights.right"),
                Words.text("shell.rights.text"),
                Words.text("shell.rights.owner"));
        given.forEach(right -> table.row(
                new Anchor("settings/rights/" + right.id(), AccountWords.name(right)),
                SmallTable.text(right.text().in(Words.locale())),
                SmallTable.text(AccountWords.owner(right))));
        add(table);
    }

    private void addHolders(Role role) {
        String title = Words.text("shell.roles.holders");
        List<RoleHolder> holders = roles.holders(role.code());
        add(new H2(title));
        if (holders.isEmpty()) {
            Paragraph nobody = new Paragraph(Words.text("shell.roles.nobody"));
            nobody.addClassName("iinkai-quiet");
            add(nobody);
            return;
        }
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.rights.person"),
                Words.text("shell.rights.why"),
                Words.text("shell.accounts.column.state"));
        holders.forEach(holder -> table.row(
                holder.account()
                        .<Component>map(id -> new Anchor("settings/accounts/" + id, holder.name()))
                        .orElseGet(() -> SmallTable.text(holder.name())),
                AccountWords.reasons(List.of(holder.reason())),
                SmallTable.text(standing(holder))));
        add(table);
    }

    private static String standing(RoleHolder holder) {
        if (holder.account().isEmpty()) {
            return Words.text("shell.roles.no-account");
        }
        return holder.isDisabled() ? Words.text("shell.accounts.state.disabled") : "";
    }

    private void remove(Role role) {
        String name = role.name().in(Words.locale());
        Confirm.danger(
                Words.text("shell.roles.remove-title"),
                Words.text("shell.roles.remove-question", name),
                Words.text("shell.people.remove"),
                () -> {
                    try {
                        roles.remove(role.code(), role.version());
                        Notices.done("shell.people.removed", name);
                        UI.getCurrent().navigate("settings/roles");
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    } catch (Forbidden forbidden) {
                        Notices.refused(new Refused("shell.roles.forbidden"));
                    }
                });
    }
}
