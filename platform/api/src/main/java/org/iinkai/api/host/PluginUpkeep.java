package org.iinkai.api.host;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What it takes to keep bundles: what they cost, what they say, who minds them. Every method needs {@code core.plugins-manage}. */
@ProviderType
public interface PluginUpkeep {

    /**
     * What a bundle has cost on this server since it started last.
     *
     * @throws org.iinkai.api.error.Refused when it is not there
     */
    PluginUse use(String id);

    /**
     * The same after the JVM was asked to throw away what nothing holds; everybody waits for that, a second at most as a rule.
     */
    PluginUse useAfterCollecting(String id);

    /** Who has a bundle open on this server. Waits at most a second for windows that do not answer. */
    PluginPeople people(String id);

    /** What a bundle wrote to the log of this server last, oldest first, and from which level on it is written. */
    PluginLog log(String id, int most);

    /**
     * Lets a bundle write from a level on, on all servers.
     *
     * @param level empty for what the configuration says
     */
    PluginLog log(String id, Optional<LogLevel> level);

    /**
     * Says which body looks after a bundle.
     *
     * @param body its code; empty when none does
     * @throws org.iinkai.api.error.Refused when there is no such body
     */
    PluginSheet keep(String id, Optional<String> body);

    /** What there is to know of a bundle for whoever takes the platform over. */
    PluginSheet sheet(String id);

    /** What there is to know of each bundle for whoever takes the platform over, by id. */
    List<PluginSheet> sheets();

    /** How much a bundle writes to the log: what is as grave as the level, or graver. */
    enum LogLevel {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }
}
