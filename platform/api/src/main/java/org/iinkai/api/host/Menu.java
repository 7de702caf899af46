package org.iinkai.api.host;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What bundles put into the menu at the moment. */
@ProviderType
public interface Menu {

    /** Entries the caller may open, in order. */
    List<Entry> entries();

    /**
     * Calls the listener whenever bundles come or go, on a thread of the host.
     *
     * @return takes the listener out again
     */
    Runnable onChange(Runnable listener);

    /**
     * A menu entry.
     *
     * @param plugin id of the bundle
     * @param path route without a leading slash
     * @param titleKey message key
     * @param icon icon of Vaadin's set
     */
    record Entry(String plugin, String path, String titleKey, String icon, int order) {}
}
