package org.iinkai.web.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestResource;

/** The REST resources that are served at the moment. Threads may add, remove and serve at once. */
public final class RestResources {

    private final KeptAnswers kept;
    private volatile List<Route> routes = List.of();

    /** Resources whose answers to requests with a key are kept there. */
    public RestResources(KeptAnswers kept) {
        this.kept = kept;
    }

    /**
     * Serves a bundle's resource at {@code /api/v1/<owner>/<path>}.
     *
     * @return takes it out again; nothing of it is remembered afterwards
     * @throws Refused when another resource is served there
     */
    public Runnable add(String owner, String path, RestResource resource) {
        return serve(owner, "/" + owner + "/" + path, resource);
    }

    /** Serves a resource of the platform at {@code /api/v1/<path>}. */
    public Runnable addPlatform(String path, RestResource resource) {
        return serve("", "/" + path, resource);
    }

    KeptAnswers kept() {
        return kept;
    }

    /** Routes whose path matches, those with fewer places first. */
    List<Route> matching(List<String> path) {
        return routes.stream()
                .filter(route -> route.path().match(path).isPresent())
                .toList();
    }

    /** Descriptions of all that is served. */
    List<Served> served() {
        return routes.stream().map(Route::served).distinct().toList();
    }

    private Runnable serve(String owner, String base, RestResource resource) {
        List<RestOperation> operations = resource.operations();
        JsonMapper mapper = RestJson.mapper(owner.isEmpty());
        Description description = new Description(owner, mapper);
        operations.forEach(operation -> description.add(PathTemplate.of(base + operation.path()), operation));
        Served served = new Served(owner.isEmpty(), mapper, description.document());
        List<Route> added = operations.stream()
                .map(operation -> new Route(PathTemplate.of(base + operation.path()), operation, served))
                .toList();
        put(added);
        return () -> takeOut(served);
    }

    private synchronized void put(List<Route> added) {
        List<Route> all = new ArrayList<>(routes);
        for (Route route : added) {
            if (all.stream().anyMatch(route::clashesWith)) {
                throw new Refused("web.refused.rest-taken", route.method() + " " + route.path());
            }
            all.add(route);
        }
        all.sort(Comparator.comparingInt(route -> route.path().places().size()));
        routes = List.copyOf(all);
    }

    private synchronized void takeOut(Served served) {
        routes = routes.stream().filter(route -> !route.served().equals(served)).toList();
    }
}
