package org.iinkai.api.host;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
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
     * @throws org.iinkai.api.error.Refused with a sentence that says what to do
     */
    PluginStatus install(PluginFile jar);

    /**
     * The same on trial, where the bundle runs in another version already: unless {@link #keep} follows within a minute, that
     * version comes back.
     */
    PluginStatus tryOut(PluginFile jar);

    /**
     * Lets a version stay that is on trial.
     *
     * @throws org.iinkai.api.error.Refused when it is not, or not any more
     */
    PluginStatus keep(String id);

    /** Starts a bundle; nothing happens when it runs. */
    PluginStatus enable(String id);

    /** Stops a bundle; its data stays. People on its pages are led to a safe one. */
    PluginStatus disable(String id);

    /**
     * What a jar would do. Nothing of it runs and nothing is stored.
     *
     * @throws org.iinkai.api.error.Refused when it is no bundle, or damaged
     */
    PluginReview review(PluginFile jar);

    /** Versions that ran well and can be gone back to, the latest first; at most three. */
    List<PluginVersion> versions(String id);

    /**
     * Puts a version back that ran well.
     *
     * @param sha256 of one of {@link #versions}
     * @throws org.iinkai.api.error.Refused when it is not there any more, or can't work with the data as it is now
     */
    PluginStatus goBack(String id, String sha256);

    /** Takes a bundle out and keeps its data. It can be put back for 30 days. */
    RemovedPlugin remove(String id);

    /**
     * Takes a bundle out with its data, which is written to a file before. Also for one that was taken out and left its data.
     */
    RemovedPlugin erase(String id);

    /** Bundles that were taken out, the latest first. */
    List<RemovedPlugin> removed();

    /**
     * Puts a bundle back that was taken out.
     *
     * @throws org.iinkai.api.error.Refused when it is too late
     */
    PluginStatus restore(String id);

    /**
     * Writes the file that a bundle's data was written to before it was erased.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    void writeExport(String id, OutputStream out);

    /**
     * Lets only those see a bundle who hold a post in one of these bodies; everybody when there are none. Who manages bundles
     * sees all of them. Its jobs and its part of the report go on as ever.
     *
     * @param bodies their codes
     * @throws org.iinkai.api.error.Refused when one of them is not there
     */
    PluginStatus showTo(String id, Set<String> bodies);

    /** What shall be true of each bundle, by id. */
    List<PluginWish> wishes();

    /** The jar of a bundle that is there. */
    PluginFile jar(String id);

    /** Whether jars may be uploaded; where not, they come through the inbox only. */
    boolean takesUploads();

    /** Whether the platform was started without its bundles. */
    boolean isSafeMode();

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
