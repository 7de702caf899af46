package org.iinkai.ui.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

import org.iinkai.api.access.Right;

/**
 * A screen of the platform itself.
 *
 * @param path route as the router takes it; may hold parameters
 * @param titleKey message key of its name in the menu
 * @param icon icon of Vaadin's set
 * @param order place in the menu
 * @param right who may enter; empty for whoever is signed in
 */
public record ShellView(
        String path,
        Class<? extends Component> view,
        String titleKey,
        String icon,
        int order,
        boolean inMenu,
        Optional<Right> right) {

    /** The route without its parameters: what the menu leads to. */
    String base() {
        int parameter = path.indexOf("/:");
        return parameter < 0 ? path : path.substring(0, parameter);
    }
}
