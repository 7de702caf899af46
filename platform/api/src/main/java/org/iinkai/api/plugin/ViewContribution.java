package org.iinkai.api.plugin;

import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.access.Right;

/** Says more about a view. One of {@link #needs} and {@link #everyone} must be said, or the bundle is refused. */
@ProviderType
public interface ViewContribution {

    /** Message key of the title, for the menu and the browser tab. */
    ViewContribution title(String key);

    /** Puts the view into the menu with an icon of Vaadin's set ({@code academy-cap}) at a place among the others. */
    ViewContribution menu(String icon, int order);

    /** Only who holds the right may enter; the host checks before the view is made. */
    ViewContribution needs(Right right);

    /** Whoever is signed in may enter. */
    ViewContribution everyone();
}
