package org.iinkai.ui.kit;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** What else can be done with a record, behind one button beside its main action. */
public final class ActionMenu extends MenuBar {
    private final SubMenu menu;

    /** Without offers. */
    public ActionMenu() {
        addThemeVariants(MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        menu = addItem(Words.text("kit.record.actions")).getSubMenu();
    }

    /** Offers an action by its verb. */
    public ActionMenu offer(String verb, Runnable act) {
        menu.addItem(verb, click -> act.run());
        return this;
    }

    /** Sets off what follows. */
    ActionMenu divide() {
        menu.addSeparator();
        return this;
    }
}
