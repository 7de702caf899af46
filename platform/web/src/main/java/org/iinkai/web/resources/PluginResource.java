package org.iinkai.web.resources;

import java.io.InputStream;
import java.util.List;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Bundles: what is there, putting one in, starting, stopping, history. */
final class PluginResource implements RestResource {

    private static final RestParameter ID =
            RestParameter.text("id", "Id of the bundle.").example("training");
    private static final int USUAL_HISTORY = 50;
    private static final int MOST_HISTORY = 500;

    private final Plugins plugins;

    PluginResource(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get("", "All bundles with their state", PluginStatus[].class, this::all),
                RestOperation.post(
                                "",
                                "Installs or updates a bundle; the body is the jar",
                                InputStream.class,
                                PluginStatus.class,
                                this::install)
                        .with(RestParameter.text("file", "Name of the file.").example("training-1.0.0.jar")),
                RestOperation.get("/history", "Changes, newest first", Plugins.Change[].class, this::history)
                        .with(RestParameter.number("most", "At most so many, 1 to 500; 50 when left out.")),
                RestOperation.post("/{id}/enable", "Starts a bundle", Void.class, PluginStatus.class, this::enable)
                        .with(ID)
                        .withoutKey(),
                RestOperation.post(
                                "/{id}/disable",
                                "Stops a bundle; its data stays",
                                Void.class,
                                PluginStatus.class,
                                this::disable)
                        .with(ID)
                        .withoutKey());
    }

    private List<PluginStatus> all(RestRequest request) {
        return plugins.all();
    }

    private PluginStatus install(RestRequest request) {
        String file = request.query("file")
                .filter(name -> name.matches("[^/\\\\\\p{Cntrl}]{1,200}"))
                .orElseThrow(() -> new Refused("web.refused.file-name").at("file"));
        return plugins.install(file, request.body(InputStream.class));
    }

    private List<Plugins.Change> history(RestRequest request) {
        int most = request.query("most").map(text -> Query.number("most", text)).orElse(USUAL_HISTORY);
        return plugins.history(Math.clamp(most, 1, MOST_HISTORY));
    }

    private PluginStatus enable(RestRequest request) {
        return plugins.enable(request.place("id"));
    }

    private PluginStatus disable(RestRequest request) {
        return plugins.disable(request.place("id"));
    }
}
