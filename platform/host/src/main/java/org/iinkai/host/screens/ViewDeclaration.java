package org.iinkai.host.screens;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * A view of a bundle as the user interface needs it.
 *
 * @param route whole route without a leading slash: the bundle's id, or below it
 * @param right id of the right it takes; empty for whoever is signed in
 */
public record ViewDeclaration(
        String route,
        Class<? extends Component> type,
        String titleKey,
        String icon,
        int order,
        boolean inMenu,
        Optional<String> right) {}
