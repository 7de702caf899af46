package org.iinkai.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.host.Menu;
import org.iinkai.api.portal.Portal;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.portal.PortalViews;

/** The menu: what the person may open, of the platform and of the committees' bundles that run right now. */
final class SideMenu extends Div {
    /** From this place on, views are for those who run the product. */
    private static final int ADMINISTRATION = 800;

    private final Menu menu;
    private final Access access;
    private final Portal portal;
    private List<Menu.Entry> shown = List.of();
    private List<ShellView> shownViews = List.of();

    SideMenu(Menu menu, Access access, Portal portal) {
        this.menu = menu;
        this.access = access;
        this.portal = portal;
        addClassName("iinkai-menu");
    }

    /** Shows what there is by now; leaves everything as it is when nothing changed. */
    void fill() {
        boolean isPortalAll = PortalViews.isAllFor(access.caller());
        List<Menu.Entry> bundles = menu.entries().stream()
                .filter(entry -> !entry.plugin().isEmpty() && !isPortalAll)
                .toList();
        List<ShellView> views = Shell.VIEWS.stream()
                .filter(view ->
                        view.inMenu() && view.right().map(access::maySomewhere).orElse(true))
                .filter(view -> PortalViews.isFor(view, access, portal))
                .sorted(Comparator.comparingInt(ShellView::order))
                .toList();
        if (getComponentCount() > 0 && bundles.equals(shown) && views.equals(shownViews)) {
            return;
        }
        shown = bundles;
        shownViews = views;
        removeAll();
        SideNav platform = group(Words.text("shell.menu.platform"));
        SideNav administration = group(Words.text("shell.menu.administration"));
        views.forEach(view -> (isAdministration(view) ? administration : platform)
                .addItem(item(view.titleKey(), view.base(), view.icon())));
        add(platform);
        committees(bundles).forEach(this::add);
        if (!administration.getItems().isEmpty()) {
            add(administration);
        }
    }

    /** A group for each bundle, headed by its name. */
    private static Collection<SideNav> committees(List<Menu.Entry> bundles) {
        Map<String, SideNav> groups = new LinkedHashMap<>();
        bundles.forEach(entry -> groups.computeIfAbsent(entry.plugin(), plugin -> group(Words.text(plugin + ".title")))
                .addItem(item(entry.titleKey(), entry.path(), entry.icon())));
        return groups.values();
    }

    private static boolean isAdministration(ShellView view) {
        return view.order() >= ADMINISTRATION;
    }

    private static SideNav group(String label) {
        SideNav group = new SideNav(label);
        group.setCollapsible(false);
        return group;
    }

    private static SideNavItem item(String titleKey, String path, String icon) {
        Icon symbol = new Icon("vaadin", icon);
        symbol.getElement().setAttribute("aria-hidden", "true");
        SideNavItem item = new SideNavItem(Words.text(titleKey), path, symbol);
        item.setMatchNested(!path.isEmpty());
        return item;
    }
}
