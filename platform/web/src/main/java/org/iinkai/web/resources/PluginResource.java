package org.iinkai.web.resources;

import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.PluginWish;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.rest.RestStream;

/** Bundles: what is there, putting one in, starting, stopping, history. */
final class PluginResource implements RestResource {

    static final RestParameter ID =
            RestParameter.text("id", "Id of the bundle.").example("training");
    private static final RestParameter FILE =
            RestParameter.text("file", "Name of the file.").example("training-1.0.0.jar");
    private static final RestParameter SIGNATURE = RestParameter.text(
            "signature", "Base64 of an Ed25519 signature over the jar's bytes; left out when there is none.");
    private static final int USUAL_HISTORY = 50;
    private static final int MOST_HISTORY = 500;

    private static final RestParameter TRIAL = RestParameter.flag(
            "trial",
            "Whether the version that runs comes back unless somebody says within a minute that the new one stays.");

    private final Plugins plugins;
    private final PluginUpkeepOperations upkeep;

    PluginResource(Plugins plugins, PluginUpkeep upkeep) {
        this.plugins = plugins;
        this.upkeep = new PluginUpkeepOperations(upkeep);
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.of(changes(), removals(), upkeep.all())
                .flatMap(List::stream)
                .toList();
    }

    private List<RestOperation> changes() {
        return List.of(
                RestOperation.get("", "All bundles with their state", PluginStatus[].class, this::all),
                RestOperation.post(
                                "",
                                "Installs or updates a bundle; the body is the jar",
                                InputStream.class,
                                PluginStatus.class,
                                this::install)
                        .with(FILE)
                        .with(SIGNATURE)
                        .with(TRIAL),
                RestOperation.post(
                                "/{id}/keep",
                                "Lets a version stay that is on trial",
                                Void.class,
                                PluginStatus.class,
                                request -> plugins.keep(request.place("id")))
                        .with(ID)
                        .withoutKey(),
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
                        .withoutKey(),
                RestOperation.post(
                                "/review",
                                "Says what a jar would do; nothing of it runs. The body is the jar",
                                InputStream.class,
                                PluginReview.class,
                                this::review)
                        .with(FILE)
                        .with(SIGNATURE)
                        .withoutKey(),
                RestOperation.get(
                                "/{id}/versions",
                                "Versions that ran well and can be gone back to, the latest first",
                                PluginVersion[].class,
                                request -> plugins.versions(request.place("id")))
                        .with(ID),
                RestOperation.post(
                                "/{id}/go-back",
                                "Puts a version back that ran well",
                                Version.class,
                                PluginStatus.class,
                                this::goBack)
                        .with(ID)
                        .withoutKey()
                        .example(new Version("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")),
                RestOperation.get(
                        "/wishes",
                        "What shall be true of each bundle: enough to make the same of another server, with the jars",
                        PluginWish[].class,
                        request -> plugins.wishes()),
                RestOperation.get("/{id}/jar", "The jar of a bundle", RestStream.class, this::jarOf)
                        .with(ID),
                RestOperation.put(
                                "/{id}/audience",
                                "Lets only the members of some bodies see a bundle; everybody when none are named",
                                Audience.class,
                                PluginStatus.class,
                                this::showTo)
                        .with(ID)
                        .example(new Audience(Set.of("pr"))));
    }

    private List<RestOperation> removals() {
        return List.of(
                RestOperation.delete(
                                "/{id}",
                                "Takes a bundle out; its data stays, and it can be put back for 30 days",
                                this::remove)
                        .with(ID),
                RestOperation.post(
                                "/{id}/erase",
                                "Takes a bundle out with its data, which is written to a file before",
                                Void.class,
                                RemovedPlugin.class,
                                request -> plugins.erase(request.place("id")))
                        .with(ID)
                        .withoutKey(),
                RestOperation.post(
                                "/{id}/restore",
                                "Puts a bundle back that was taken out",
                                Void.class,
                                PluginStatus.class,
                                request -> plugins.restore(request.place("id")))
                        .with(ID)
                        .withoutKey(),
                RestOperation.get(
                        "/removed",
                        "Bundles that were taken out, with what is left of each",
                        RemovedPlugin[].class,
                        request -> plugins.removed()),
                RestOperation.get(
                                "/{id}/export",
                                "The data of a bundle as it was before it was erased: CSV and JSON lines in a zip",
                                RestStream.class,
                                this::export)
                        .with(ID));
    }

    /** Which version to go back to. */
    record Version(String sha256) {}

    /**
     * Who sees a bundle.
     *
     * @param bodies codes of the bodies
     */
    record Audience(Set<String> bodies) {}

    private PluginStatus showTo(RestRequest request) {
        return plugins.showTo(request.place("id"), request.body(Audience.class).bodies());
    }

    private PluginReview review(RestRequest request) {
        return plugins.review(jar(request));
    }

    private PluginStatus goBack(RestRequest request) {
        return plugins.goBack(request.place("id"), request.body(Version.class).sha256());
    }

    private RestStream jarOf(RestRequest request) {
        PluginFile jar = plugins.jar(request.place("id"));
        return new RestStream("application/java-archive", jar.name(), jar.content()::transferTo);
    }

    private Object remove(RestRequest request) {
        return plugins.remove(request.place("id"));
    }

    private RestStream export(RestRequest request) {
        String id = request.place("id");
        if (plugins.removed().stream()
                .noneMatch(gone -> gone.id().equals(id) && gone.export().isPresent())) {
            throw new NotFound("export of " + id);
        }
        return new RestStream("application/zip", id + ".zip", out -> plugins.writeExport(id, out));
    }

    private List<PluginStatus> all(RestRequest request) {
        return plugins.all();
    }

    private PluginStatus install(RestRequest request) {
        PluginFile jar = jar(request);
        return Query.flag(request, "trial") ? plugins.tryOut(jar) : plugins.install(jar);
    }

    private static PluginFile jar(RestRequest request) {
        String signature = request.query("signature").orElse("");
        if (!signature.matches("|[A-Za-z0-9+/]{86}==")) {
            throw new Refused("web.refused.signature").at("signature");
        }
        return new PluginFile(file(request), request.body(InputStream.class), signature);
    }

    private static String file(RestRequest request) {
        return request.query("file")
                .filter(name -> name.matches("[^/\\\\\\p{Cntrl}]{1,200}"))
                .orElseThrow(() -> new Refused("web.refused.file-name").at("file"));
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
