package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.List;

import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** What can be done with an organisation besides editing it; what its membership does not allow is absent. */
final class CompanyMenu extends MenuBar {

    CompanyMenu(Register register, Company company, List<Membership> memberships, Runnable then) {
        var actions = addItem(Words.text("shell.company.actions"));
        var arrow = VaadinIcon.ANGLE_DOWN.create();
        arrow.getElement().setAttribute("aria-hidden", "true");
        arrow.setSize("1em");
        actions.add(arrow);
        SubMenu menu = actions.getSubMenu();
        if (memberships.isEmpty()) {
            addJoin(menu, register, company, then);
        } else {
            addMembership(menu, register, company, memberships.getFirst(), then);
        }
        menu.addItem(
                Words.text("shell.company.rename"),
                click -> UI.getCurrent().navigate("companies/" + company.id() + "/edit?change=name"));
        menu.addItem(
                Words.text("shell.company.merge"),
                click -> UI.getCurrent().navigate("organisations/merge?kept=" + company.id()));
    }

    private static void addMembership(
            SubMenu menu, Register register, Company company, Membership latest, Runnable then) {
        if (latest.leftOn().isEmpty()) {
            menu.addItem(
                    Words.text("shell.company.change-category"),
                    click -> MembershipForms.change(register, company, latest, () -> {
                        Notices.done("shell.members.changed", company.displayName());
                        then.run();
                    }));
            menu.addItem(
                    Words.text("shell.members.leave-verb"),
                    click -> MembershipForms.leave(register, company, latest, () -> {
                        Notices.done("shell.members.left", company.displayName());
                        then.run();
                    }));
            return;
        }
        addJoin(menu, register, company, then);
        menu.addItem(
                Words.text("shell.members.undo-verb"),
                click -> MembershipForms.undoLeaving(register, company, latest, () -> {
                    Notices.done("shell.members.undone", company.displayName());
                    then.run();
                }));
    }

    private static void addJoin(SubMenu menu, Register register, Company company, Runnable then) {
        menu.addItem(
                Words.text("shell.members.join-verb"),
                click -> MembershipForms.join(register, company, () -> {
                    Notices.done("shell.members.joined", company.displayName());
                    then.run();
                }));
    }
}
