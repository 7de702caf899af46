package org.iinkai.host.vaadin;

import com.vaadin.flow.component.Component;
import java.util.Optional;

import org.iinkai.api.access.Right;

/**
 * A view of the platform itself.
 *
 * @param path route without a leading slash; empty for the first page
 * @param right what it takes to enter; empty for whoever is signed in
 */
public record PlatformView(
        String path,
        Class<? extends Component> view,
        String titleKey,
        String icon,
        int order,
        boolean inMenu,
        Optional<Right> right) {}
