package org.iinkai.web.rest;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.rest.RestParameter;

/** Describes a parameter for OpenAPI. */
final class ParameterSchema {

    private ParameterSchema() {}

    static void path(ObjectNode into, RestParameter parameter) {
        describe(into, parameter, "path", true);
    }

    static void query(ObjectNode into, RestParameter parameter) {
        describe(into, parameter, "query", parameter.isRequired());
    }

    private static void describe(ObjectNode into, RestParameter parameter, String where, boolean isRequired) {
        into.put("name", parameter.name()).put("in", where).put("required", isRequired);
        into.put("description", parameter.description());
        ObjectNode schema = into.putObject("schema");
        switch (parameter.kind()) {
            case TEXT -> schema.put("type", "string");
            case NUMBER -> schema.put("type", "integer");
            case DAY -> schema.put("type", "string").put("format", "date");
            case ID -> schema.put("type", "string").put("format", "uuid");
            case FLAG -> schema.put("type", "boolean");
        }
        if (!parameter.choices().isEmpty()) {
            ArrayNode choices = schema.putArray("enum");
            parameter.choices().forEach(choices::add);
        }
        if (!parameter.example().isEmpty()) {
            switch (parameter.kind()) {
                case NUMBER -> into.put("example", Long.parseLong(parameter.example()));
                case FLAG -> into.put("example", Boolean.parseBoolean(parameter.example()));
                case TEXT, DAY, ID -> into.put("example", parameter.example());
            }
        }
    }
}
