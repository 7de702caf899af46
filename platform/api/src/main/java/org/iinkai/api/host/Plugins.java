package org.iinkai.api.host;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Puts bundles in, replaces them and takes them out while people work. Every method needs {@code core.plugins-manage},
 * has a deadline, and returns when the change is complete or has failed and been taken back.
 */
@ProviderType
public interface Plugins {

    /** All bundles, by id. */
    List<PluginStatus> all();

    /**
     * Installs and enables a bundle, or updates it when its id is there already. An update that fails goes back to the
     * version that ran.
     *
     * @param file name for messages and the history
     * @throws org.iinkai.api.error.Refused with a sentence that says what to do
     */
    PluginStatus install(String file, InputStream jar);

    /** Starts a bundle; nothing happens when it runs. */
    PluginStatus enable(String id);

    /** Stops a bundle; its data stays. People on its pages are led to a safe one. */
    PluginStatus disable(String id);

    /** What happened to bundles, newest first. */
    List<Change> history(int most);

    /** A change of a bundle: who, when, from which version to which, result, and how long it took. */
    record Change(
            java.time.Instant at,
            String by,
            String id,
            String action,
            String fromVersion,
            String toVersion,
            String result,
            long milliseconds) {}
}
