package org.iinkai.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers with the OpenAPI document of all that is served at the moment. */
public final class OpenApi implements Handler {

    private final RestResources resources;
    private final URI publicUrl;

    public OpenApi(RestResources resources, URI publicUrl) {
        this.resources = resources;
        this.publicUrl = publicUrl;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        response.send(document().toString().getBytes(StandardCharsets.UTF_8));
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Iinkai")
                .put("version", "1")
                .put("description", "The association's records. Changes are followed at /api/v1/changes.");
        document.putArray("servers").addObject().put("url", publicUrl.toString());
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        StandardParts.addTo(components);
        ObjectNode schemas = components.withObjectProperty("schemas");
        for (Served served : resources.served()) {
            served.description()
                    .path("paths")
                    .forEachEntry((path, operations) ->
                            paths.withObjectProperty(path).setAll((ObjectNode) operations.deepCopy()));
            served.description().path("schemas").forEachEntry(schemas::set);
        }
        ArrayNode security = document.putArray("security");
        security.addObject().putArray("session");
        security.addObject().putArray("token");
        return document;
    }
}
