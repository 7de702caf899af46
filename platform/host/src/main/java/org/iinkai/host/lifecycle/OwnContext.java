package org.iinkai.host.lifecycle;

import org.iinkai.api.plugin.PluginContext;

/** What a bundle may know about itself. */
record OwnContext(String id, String version) implements PluginContext {

    @Override
    public String resourceUrl(String file) {
        return "/plugins/" + id + "/" + version + "/" + file;
    }
}
