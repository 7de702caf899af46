package org.iinkai.host.descriptor;

import com.vaadin.flow.component.Component;
import java.util.Optional;

import org.iinkai.api.access.Right;
import org.iinkai.api.error.Refused;
import org.iinkai.api.plugin.ViewContribution;
import org.iinkai.host.screens.ViewDeclaration;

/** Notes what is said about a view. */
final class RecordedView implements ViewContribution {

    private final String plugin;
    private final String route;
    private final Class<? extends Component> type;
    private String titleKey;
    private String icon = "";
    private int order;
    private boolean inMenu;
    private boolean isOpenToAll;
    private Optional<String> right = Optional.empty();

    RecordedView(String plugin, String route, Class<? extends Component> type) {
        this.plugin = plugin;
        this.route = route;
        this.type = type;
        this.titleKey = plugin + ".title";
    }

    @Override
    public ViewContribution title(String key) {
        if (!BundleNames.isOwnKey(plugin, key)) {
            throw new Refused("host.refused.key", plugin, key);
        }
        titleKey = key;
        return this;
    }

    @Override
    public ViewContribution menu(String name, int place) {
        if (!BundleNames.isWord(name)) {
            throw new Refused("host.refused.name", plugin, name);
        }
        inMenu = true;
        icon = name;
        order = place;
        return this;
    }

    @Override
    public ViewContribution needs(Right wanted) {
        right = Optional.of(wanted.id());
        return this;
    }

    @Override
    public ViewContribution everyone() {
        isOpenToAll = true;
        return this;
    }

    /** What was said, once it is complete: who may enter must be said, and only once. */
    ViewDeclaration declaration() {
        if (right.isPresent() == isOpenToAll) {
            throw new Refused("host.refused.view-open", plugin, "/" + route);
        }
        return new ViewDeclaration(route, type, titleKey, icon, order, inMenu, right);
    }
}
