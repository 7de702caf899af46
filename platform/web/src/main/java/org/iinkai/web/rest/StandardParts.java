package org.iinkai.web.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parts of the OpenAPI document that every operation refers to: problems, headers, ways to sign in. */
final class StandardParts {

    private static final Map<String, String> RESPONSES = responses();

    private StandardParts() {}

    static String responseName(String code) {
        return "Status" + code;
    }

    static void addTo(ObjectNode components) {
        ObjectNode responses = components.putObject("responses");
        RESPONSES.forEach((code, description) -> {
            ObjectNode response = responses.putObject(responseName(code)).put("description", description);
            if (!code.equals("304")) {
                problem(response);
            }
        });
        problem(responses.putObject("Problem").put("description", "Something else went wrong; see its `type`."));
        parameters(components.putObject("parameters"));
        headers(components.putObject("headers"));
        ObjectNode signIn = components.putObject("securitySchemes");
        signIn.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "__Host-iinkai-session");
        signIn.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "iik_ and 43 letters")
                .put(
                        "description",
                        "A token of one's own, made at /account/tokens. It can be limited in rights, time and addresses, "
                                + "and never may more than its owner.");
        problemSchema(components.withObjectProperty("schemas").putObject("Problem"));
    }

    private static Map<String, String> responses() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("304", "The record is still the one that `If-None-Match` names.");
        all.put("400", "The body can't be read, or the `Idempotency-Key` is none.");
        all.put("401", "Nobody is signed in, or the token counts for nothing.");
        all.put("403", "The caller lacks the right.");
        all.put("404", "There is no such record.");
        all.put("409", "Another change came before, or the request with that `Idempotency-Key` is still at work.");
        all.put("412", "Somebody changed the record since the version that `If-Match` names.");
        all.put("422", "A rule of the association's work speaks against it; `detail` says which and what to do.");
        all.put("428", "`If-Match` is missing: read the record and send its `ETag`.");
        return all;
    }

    private static void problem(ObjectNode response) {
        response.putObject("content")
                .putObject("application/problem+json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/Problem");
    }

    private static void parameters(ObjectNode into) {
        header(into.putObject("IfMatch"), "If-Match", true, "`ETag` of the version that the change was made from.")
                .put("example", "\"3\"");
        header(into.putObject("IfNoneMatch"), "If-None-Match", false, "`ETag` that is known already; answers 304.")
                .put("example", "\"3\"");
        header(
                        into.putObject("IdempotencyKey"),
                        "Idempotency-Key",
                        false,
                        "A word of 1 to 200 visible ASCII characters, new for each request. For 24 hours the same request"
                                + " with the same key gets the same answer and changes nothing again.")
                .put("example", "0198c0de-0000-7000-8000-000000000001");
    }

    private static ObjectNode header(ObjectNode into, String name, boolean isRequired, String description) {
        into.put("name", name).put("in", "header").put("required", isRequired).put("description", description);
        into.putObject("schema").put("type", "string");
        return into;
    }

    private static void headers(ObjectNode into) {
        into.putObject("ETag")
                .put("description", "Version of the record, for `If-Match` and `If-None-Match`.")
                .putObject("schema")
                .put("type", "string");
        into.putObject("Location")
                .put("description", "Address of the record that was made.")
                .putObject("schema")
                .put("type", "string")
                .put("format", "uri-reference");
    }

    private static void problemSchema(ObjectNode schema) {
        schema.put("type", "object").put("description", "Problem details, RFC 9457");
        ObjectNode properties = schema.putObject("properties");
        text(properties, "type", "What kind of problem; stays the same for good: urn:iinkai: and the key");
        text(properties, "title", "Name of the HTTP status");
        text(properties, "detail", "What happened and what to do, in the caller's language");
        text(properties, "key", "Key of the message");
        text(properties, "field", "Field of the body or parameter it concerns");
        text(properties, "id", "Reference for the administrator, after a defect");
        properties.putObject("status").put("type", "integer");
        ObjectNode error = properties.putObject("errors").put("type", "array").putObject("items");
        error.put("type", "object");
        ObjectNode parts = error.putObject("properties");
        text(parts, "field", "Field or parameter");
        text(parts, "key", "Key of the message");
        text(parts, "detail", "What is wrong with it");
        schema.putArray("required").add("type").add("title").add("status").add("detail");
        schema.set("examples", JsonNodeFactory.instance.arrayNode().add(example()));
    }

    private static ObjectNode example() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "urn:iinkai:web.refused.version-missing")
                .put("title", "Precondition Required")
                .put("status", 428)
                .put("detail", "変更するときは、If-Matchヘッダーで元の版を指定してください。")
                .put("key", "web.refused.version-missing");
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }
}
