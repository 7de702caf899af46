package org.iinkai.ui.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginSheet;
import org.iinkai.api.host.PluginTable;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginUse;

/** What the bundles of {@link PluginsInMemory} cost and say. */
final class UpkeepInMemory implements PluginUpkeep {
    final Map<String, LogLevel> levels = new ConcurrentHashMap<>();
    final Map<String, String> keepers = new ConcurrentHashMap<>();
    final List<PluginUse.Held> held = new ArrayList<>();
    PluginPeople people = new PluginPeople(0, 0);
    private final PluginsInMemory plugins;

    UpkeepInMemory(PluginsInMemory plugins) {
        this.plugins = plugins;
    }

    @Override
    public PluginUse use(String id) {
        return new PluginUse(
                Optional.of(Instant.parse("2025-01-31T00:00:00Z")),
                4,
                1_200,
                900,
                31,
                2,
                List.of("poll-counter"),
                List.of(new PluginTable("training_run", 1_234, 2_000_000)),
                held);
    }

    @Override
    public PluginUse useAfterCollecting(String id) {
        held.clear();
        return use(id);
    }

    @Override
    public PluginPeople people(String id) {
        return people;
    }

    @Override
    public PluginLog log(String id, int most) {
        return new PluginLog(
                Optional.ofNullable(levels.get(id)),
                List.of(new PluginLog.Line(
                        Instant.parse("2025-01-31T00:00:05Z"), "WARN", "Runs", "disk is nearly full\n\tat Runs")));
    }

    @Override
    public PluginLog log(String id, Optional<LogLevel> level) {
        level.ifPresentOrElse(wanted -> levels.put(id, wanted), () -> levels.remove(id));
        return log(id, 50);
    }

    @Override
    public PluginSheet keep(String id, Optional<String> body) {
        body.ifPresentOrElse(wanted -> keepers.put(id, wanted), () -> keepers.remove(id));
        return sheet(id);
    }

    @Override
    public PluginSheet sheet(String id) {
        return new PluginSheet(
                Objects.requireNonNull(plugins.bundles.get(id)),
                Optional.ofNullable(keepers.get(id)),
                "研修委員会有志",
                use(id).tables(),
                List.of(new PluginSheet.Personal("受講者", "研修の案内", 36)),
                List.of(new PluginSheet.Timed("remind", "daily 06:00"), new PluginSheet.Timed("tidy", "every PT1H")),
                List.of("org.iinkai.training.CourseDesk"),
                Set.of("survey"));
    }

    @Override
    public List<PluginSheet> sheets() {
        return plugins.bundles.keySet().stream().map(this::sheet).toList();
    }
}
