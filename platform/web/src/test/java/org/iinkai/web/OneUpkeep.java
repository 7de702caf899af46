package org.iinkai.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginSheet;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginTable;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginUse;

/** The figures of one bundle. */
final class OneUpkeep implements PluginUpkeep {

    private final PluginStatus status;
    private Optional<String> keeper = Optional.empty();
    private Optional<LogLevel> level = Optional.empty();

    OneUpkeep(PluginStatus status) {
        this.status = status;
    }

    @Override
    public PluginUse use(String id) {
        return new PluginUse(
                Optional.of(Instant.EPOCH),
                3,
                40,
                30,
                5,
                1,
                List.of(),
                List.of(new PluginTable("run", 7, 8192)),
                List.of(new PluginUse.Held("0.9.0", Instant.EPOCH, List.of())));
    }

    @Override
    public PluginUse useAfterCollecting(String id) {
        PluginUse use = use(id);
        return new PluginUse(
                use.since(),
                use.calls(),
                use.milliseconds(),
                use.longestMilliseconds(),
                use.statements(),
                use.errors(),
                use.threads(),
                use.tables(),
                List.of());
    }

    @Override
    public PluginPeople people(String id) {
        return new PluginPeople(2, 1);
    }

    @Override
    public PluginLog log(String id, int most) {
        return new PluginLog(level, List.of(new PluginLog.Line(Instant.EPOCH, "INFO", "Runs", "at most " + most)));
    }

    @Override
    public PluginLog log(String id, Optional<LogLevel> wanted) {
        level = wanted;
        return log(id, 1);
    }

    @Override
    public PluginSheet keep(String id, Optional<String> body) {
        keeper = body;
        return sheet(id);
    }

    @Override
    public PluginSheet sheet(String id) {
        return new PluginSheet(status, keeper, "", List.of(), List.of(), List.of(), List.of(), Set.of());
    }

    @Override
    public List<PluginSheet> sheets() {
        return List.of(sheet(status.id()));
    }
}
