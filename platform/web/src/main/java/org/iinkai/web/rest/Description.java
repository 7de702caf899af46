package org.iinkai.web.rest;

import java.io.InputStream;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestStream;

/** Describes operations for OpenAPI. What it makes is plain text and holds no class. */
final class Description {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private final String tag;
    private final Schemas schemas;
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

    /** @param owner id of the bundle; empty for the platform */
    Description(String owner) {
        this.tag = owner.isEmpty() ? "platform" : owner;
        this.schemas = new Schemas(tag);
    }

    void add(PathTemplate path, RestOperation operation) {
        ObjectNode entry = paths.withObjectProperty("/api/v1" + path)
                .putObject(operation.method().toLowerCase(Locale.ROOT));
        entry.put("summary", operation.summary());
        entry.putArray("tags").add(tag);
        path.places().forEach(place -> place(entry, place));
        if (operation.body() != Void.class) {
            ObjectNode body = entry.putObject("requestBody");
            body.put("required", true);
            content(body, operation.body());
        }
        ObjectNode responses = entry.putObject("responses");
        answer(responses.putObject(String.valueOf(operation.status())), operation);
        ObjectNode problem = responses.putObject("default").put("description", "A problem, RFC 9457");
        problem.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("paths", paths);
        document.set("schemas", schemas.components());
        return document;
    }

    private static void place(ObjectNode entry, String place) {
        ObjectNode parameter = entry.withArrayProperty("parameters").addObject();
        parameter.put("name", place).put("in", "path").put("required", true);
        parameter.putObject("schema").put("type", "string");
    }

    private void answer(ObjectNode response, RestOperation operation) {
        response.put("description", operation.answer() == Void.class ? "Done" : "The answer");
        if (operation.answer() != Void.class) {
            content(response, operation.answer());
        }
    }

    private void content(ObjectNode into, Class<?> type) {
        boolean isBytes = type == InputStream.class || type == RestStream.class;
        ObjectNode media = into.putObject("content").putObject(isBytes ? BYTES : JSON);
        if (!isBytes) {
            media.set("schema", schemas.of(type));
        }
    }
}
