package org.iinkai.host;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginUpkeep.LogLevel;

/** Keeps what the host says of logs where tests can get at it. */
final class RecordingLogs implements BundleLogs {

    final Map<String, String> packages = new ConcurrentHashMap<>();
    final Map<String, LogLevel> levels = new ConcurrentHashMap<>();

    @Override
    public void belong(String id, String packageName) {
        packages.put(id, packageName);
    }

    @Override
    public void forget(String id) {
        packages.remove(id);
    }

    @Override
    public void level(String id, Optional<LogLevel> level) {
        level.ifPresentOrElse(wanted -> levels.put(id, wanted), () -> levels.remove(id));
    }

    @Override
    public List<PluginLog.Line> lines(String id, int most) {
        return List.of(new PluginLog.Line(Instant.EPOCH, "INFO", "Notes", id + " " + most));
    }
}
