package org.iinkai.web.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.data.Total;

/** JSON schemas of record types, read from the records themselves. */
final class Schemas {

    private static final Set<Class<?>> OPTIONAL = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    private final String owner;
    private final ObjectNode components = JsonNodeFactory.instance.objectNode();
    private final Map<Class<?>, String> names = new HashMap<>();

    Schemas(String owner) {
        this.owner = owner;
    }

    ObjectNode components() {
        return components;
    }

    ObjectNode of(Type type) {
        return switch (type) {
            case Class<?> raw -> of(raw);
            case ParameterizedType generic -> of(generic);
            default -> JsonNodeFactory.instance.objectNode();
        };
    }

    private ObjectNode of(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return orNull(of(arguments[0]));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return array(of(arguments[0]));
        }
        if (Map.class.isAssignableFrom(raw)) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
            schema.set("additionalProperties", of(arguments[1]));
            return schema;
        }
        return of(raw);
    }

    private ObjectNode of(Class<?> type) {
        if (type.isArray()) {
            return array(of(type.getComponentType()));
        }
        if (type.isEnum()) {
            return choices(type);
        }
        Optional<ObjectNode> simple = SimpleSchema.of(type);
        if (simple.isPresent()) {
            return OPTIONAL.contains(type) ? orNull(simple.get()) : simple.get();
        }
        return type.isRecord() ? reference(type) : JsonNodeFactory.instance.objectNode();
    }

    /** A page of a list with rows of a type. */
    ObjectNode page(Class<?> row) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("rows", array(of(row)));
        properties.set("total", of(Total.class));
        properties
                .putObject("next")
                .put("description", "Address of the page behind this one; null on the last")
                .put("format", "uri-reference")
                .putArray("type")
                .add("string")
                .add("null");
        schema.putArray("required").add("rows").add("total");
        return schema;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            String type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        ObjectNode either = JsonNodeFactory.instance.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }

    private static ObjectNode array(ObjectNode items) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", items);
        return schema;
    }

    private static ObjectNode choices(Class<?> type) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        ArrayNode values = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(((Enum<?>) constant).name());
        }
        return schema;
    }

    private ObjectNode reference(Class<?> type) {
        String name = names.get(type);
        if (name == null) {
            name = freeName(type);
            names.put(type, name); // before its parts, which may name it again
            describe(type, components.putObject(name));
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private String freeName(Class<?> type) {
        String plain = owner + "." + type.getSimpleName();
        String name = plain;
        for (int i = 2; components.has(name); i++) {
            name = plain + i;
        }
        return name;
    }

    private void describe(Class<?> type, ObjectNode schema) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
            if (!OPTIONAL.contains(component.getType())) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }
}
