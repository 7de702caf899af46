package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Right;
import org.iinkai.api.host.Menu;
import org.iinkai.host.screens.ViewDeclaration;

/**
 * A route and who may enter it.
 *
 * @param owner id of the bundle; empty for the platform
 */
record Place(
        String owner,
        String route,
        Class<? extends Component> type,
        String titleKey,
        String icon,
        int order,
        boolean inMenu,
        Optional<String> right) {

    static Place of(PlatformView view) {
        return new Place(
                "",
                view.path(),
                view.view(),
                view.titleKey(),
                view.icon(),
                view.order(),
                view.inMenu(),
                view.right().map(Right::id));
    }

    static Place of(String plugin, ViewDeclaration view) {
        return new Place(
                plugin,
                view.route(),
                view.type(),
                view.titleKey(),
                view.icon(),
                view.order(),
                view.inMenu(),
                view.right());
    }

    /** The route with the names of its parameters left out: two routes of one shape can't both be there. */
    String shape() {
        return route.replaceAll(":[^/]*", ":");
    }

    /** Whether the caller may enter: who holds the right for some records finds those behind it. */
    boolean isOpenTo(Caller caller) {
        return right.isEmpty() || caller.grants().maySomewhere(right.get());
    }

    Menu.Entry entry() {
        return new Menu.Entry(owner, route, titleKey, icon, order);
    }
}
