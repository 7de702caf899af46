package org.iinkai.api.plugin;

import org.osgi.annotation.versioning.ProviderType;

/** What a bundle may know about itself. */
@ProviderType
public interface PluginContext {

    /** The bundle's id: one word, also its schema and the first part of its paths. */
    String id();

    /** The bundle's version. */
    String version();

    /** Address of a file under {@code static/} of the bundle; changes with the version, so browsers may keep it. */
    String resourceUrl(String file);
}
