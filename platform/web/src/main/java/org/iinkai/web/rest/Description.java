package org.iinkai.web.rest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestStream;
import org.iinkai.api.rest.RestTerms;

/** Describes operations for OpenAPI. What it makes is plain text and holds no class. */
final class Description {

    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";

    private final String tag;
    private final JsonMapper mapper;
    private final Schemas schemas;
    private final ObjectNode paths = JsonNodeFactory.instance.objectNode();

    /**
     * @param owner id of the bundle; empty for the platform
     * @param mapper writes the examples
     */
    Description(String owner, JsonMapper mapper) {
        this.tag = owner.isEmpty() ? "platform" : owner;
        this.mapper = mapper;
        this.schemas = new Schemas(tag);
    }

    void add(PathTemplate path, RestOperation operation) {
        ObjectNode entry = paths.withObjectProperty("/api/v1" + path)
                .putObject(operation.method().toLowerCase(Locale.ROOT));
        entry.put("operationId", operationId(path, operation));
        entry.put("summary", operation.summary());
        entry.putArray("tags").add(tag);
        parameters(entry, path, operation);
        if (operation.body() != Void.class) {
            ObjectNode body = entry.putObject("requestBody");
            body.put("required", true);
            ObjectNode media = content(body, operation.body());
            operation.terms().example().ifPresent(example -> media.set("example", mapper.valueToTree(example)));
        }
        ObjectNode responses = entry.putObject("responses");
        answer(responses.putObject(String.valueOf(operation.status())), operation);
        problems(responses, path, operation);
    }

    ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("paths", paths);
        document.set("schemas", schemas.components());
        return document;
    }

    /** {@code get_companies_id}: what generators call the method. */
    private static String operationId(PathTemplate path, RestOperation operation) {
        List<String> words = new ArrayList<>(List.of(operation.method().toLowerCase(Locale.ROOT)));
        path.segments()
                .forEach(segment -> words.add(segment.replaceAll("[{}]", "").replace('-', '_')));
        return String.join("_", words);
    }

    private static void parameters(ObjectNode entry, PathTemplate path, RestOperation operation) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (String place : path.places()) {
            ParameterSchema.path(all.addObject(), described(operation.terms(), place));
        }
        for (RestParameter parameter : Parameters.ofQuery(path, operation)) {
            ParameterSchema.query(all.addObject(), parameter);
        }
        if (operation.terms().isConditional()) {
            all.addObject().put("$ref", "#/components/parameters/IfMatch");
        }
        if (isTagged(operation) && operation.method().equals("GET")) {
            all.addObject().put("$ref", "#/components/parameters/IfNoneMatch");
        }
        if (operation.terms().takesKey()) {
            all.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        }
        if (!all.isEmpty()) {
            entry.set("parameters", all);
        }
    }

    private static RestParameter described(RestTerms terms, String place) {
        return terms.parameters().stream()
                .filter(parameter -> parameter.name().equals(place))
                .findFirst()
                .orElseGet(() -> RestParameter.text(place, "Which one."));
    }

    private void answer(ObjectNode response, RestOperation operation) {
        response.put("description", operation.answer() == Void.class ? "Done" : "The answer");
        if (isTagged(operation)) {
            header(response, "ETag");
        }
        if (operation.terms().newId().isPresent()) {
            header(response, "Location");
        }
        if (operation.terms().isPage()) {
            ObjectNode media = response.putObject("content").putObject(JSON);
            media.set("schema", schemas.page(operation.answer()));
        } else if (operation.answer() != Void.class) {
            content(response, operation.answer());
        }
    }

    private static void problems(ObjectNode responses, PathTemplate path, RestOperation operation) {
        RestTerms terms = operation.terms();
        List<String> names = new ArrayList<>(List.of("401", "403"));
        Optional.of("304")
                .filter(code -> isTagged(operation) && operation.method().equals("GET"))
                .ifPresent(names::add);
        Optional.of("404").filter(code -> !path.places().isEmpty()).ifPresent(names::add);
        Optional.of("400").filter(code -> operation.body() != Void.class).ifPresent(names::add);
        Optional.of("409").filter(code -> terms.takesKey()).ifPresent(names::add);
        if (terms.isConditional()) {
            names.addAll(List.of("412", "428"));
        }
        names.add("422");
        names.stream()
                .sorted()
                .forEach(code -> responses
                        .putObject(code)
                        .put("$ref", "#/components/responses/" + StandardParts.responseName(code)));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private static boolean isTagged(RestOperation operation) {
        return operation.terms().version().isPresent();
    }

    private static void header(ObjectNode response, String name) {
        response.withObjectProperty("headers").putObject(name).put("$ref", "#/components/headers/" + name);
    }

    private ObjectNode content(ObjectNode into, Class<?> type) {
        boolean isBytes = type == InputStream.class || type == RestStream.class;
        ObjectNode media = into.putObject("content").putObject(isBytes ? BYTES : JSON);
        if (isBytes) {
            media.putObject("schema").put("type", "string").put("contentMediaType", BYTES);
        } else {
            media.set("schema", schemas.of(type));
        }
        return media;
    }
}
