package org.iinkai.host;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginUpkeep.LogLevel;

/** What bundles write to the log of this server. */
public interface BundleLogs {

    /** Says which loggers are a bundle's: those of a package and of the packages below it. */
    void belong(String id, String packageName);

    /** Says that a bundle was taken out: its loggers are as the configuration says, and its lines are gone. */
    void forget(String id);

    /** Lets a bundle write from a level on; empty for what the configuration says. */
    void level(String id, Optional<LogLevel> level);

    /** What a bundle wrote last, oldest first. */
    List<PluginLog.Line> lines(String id, int most);
}
