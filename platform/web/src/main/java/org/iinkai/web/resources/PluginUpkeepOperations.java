package org.iinkai.web.resources;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginSheet;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginUpkeep.LogLevel;
import org.iinkai.api.host.PluginUse;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;

/** What bundles cost, what they say, and who minds them. */
record PluginUpkeepOperations(PluginUpkeep upkeep) {

    private static final int USUAL_LINES = 50;
    private static final int MOST_LINES = 500;

    List<RestOperation> all() {
        return List.of(
                RestOperation.get(
                                "/{id}/use",
                                "What a bundle has cost on this server since it started, and what of it is in memory",
                                PluginUse.class,
                                this::use)
                        .with(PluginResource.ID)
                        .with(RestParameter.flag(
                                "collect", "Whether the JVM shall throw away first what nothing holds.")),
                RestOperation.get(
                                "/{id}/people",
                                "How many windows show a bundle, and how many of them hold unsaved input",
                                PluginPeople.class,
                                request -> upkeep.people(request.place("id")))
                        .with(PluginResource.ID),
                RestOperation.get("/{id}/log", "What a bundle wrote to the log last", PluginLog.class, this::log)
                        .with(PluginResource.ID)
                        .with(RestParameter.number("most", "At most so many lines, 1 to 500; 50 when left out.")),
                RestOperation.put(
                                "/{id}/log-level",
                                "Lets a bundle write to the log from a level on; as configured when none is named",
                                Level.class,
                                PluginLog.class,
                                request -> upkeep.log(
                                        request.place("id"),
                                        request.body(Level.class).level()))
                        .with(PluginResource.ID)
                        .example(new Level(Optional.of(LogLevel.DEBUG))),
                RestOperation.put(
                                "/{id}/keeper",
                                "Says which body looks after a bundle; none when none is named",
                                Keeper.class,
                                PluginSheet.class,
                                request -> upkeep.keep(
                                        request.place("id"),
                                        request.body(Keeper.class).body()))
                        .with(PluginResource.ID)
                        .example(new Keeper(Optional.of("pr"))),
                RestOperation.get(
                                "/{id}/sheet",
                                "What there is to know of a bundle for whoever takes the platform over",
                                PluginSheet.class,
                                request -> upkeep.sheet(request.place("id")))
                        .with(PluginResource.ID),
                RestOperation.get(
                        "/sheets",
                        "What there is to know of each bundle for whoever takes the platform over",
                        PluginSheet[].class,
                        request -> upkeep.sheets()));
    }

    /** From which level on a bundle writes. */
    record Level(Optional<LogLevel> level) {}

    /**
     * Who looks after a bundle.
     *
     * @param body its code
     */
    record Keeper(Optional<String> body) {}

    private PluginUse use(RestRequest request) {
        String id = request.place("id");
        return Query.flag(request, "collect") ? upkeep.useAfterCollecting(id) : upkeep.use(id);
    }

    private PluginLog log(RestRequest request) {
        int most = request.query("most").map(text -> Query.number("most", text)).orElse(USUAL_LINES);
        return upkeep.log(request.place("id"), Math.clamp(most, 1, MOST_LINES));
    }
}
