package org.iinkai.core.activities;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.activities.FactValue;
import org.iinkai.api.activities.FactValue.Group;
import org.iinkai.api.activities.FactValue.Part;
import org.iinkai.api.time.CalendarDate;

/** Values of facts as JSON: the kind in {@code kind}, the rest by the names of the record's components. */
final class FactJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FactJson() {}

    static String write(FactValue value) {
        ObjectNode node = JSON.createObjectNode();
        switch (value) {
            case FactValue.Text(String text) -> node.put("kind", "text").put("text", text);
            case FactValue.Lines(List<String> lines, boolean isBulleted) ->
                node.put("kind", "lines").put("bulleted", isBulleted).set("lines", JSON.valueToTree(lines));
            case FactValue.Count(long count, String unit, String note) ->
                node.put("kind", "count").put("count", count).put("unit", unit).put("note", note);
            case FactValue.People(long people, long companies) ->
                node.put("kind", "people").put("people", people).put("companies", companies);
            case FactValue.Breakdown(List<Part> parts) ->
                node.put("kind", "breakdown").set("parts", JSON.valueToTree(parts));
            case FactValue.Groups(List<Group> groups) ->
                node.put("kind", "groups").set("groups", JSON.valueToTree(groups));
            case FactValue.Dated(CalendarDate date, String note) ->
                node.put("kind", "date").put("date", date.code()).put("note", note);
            case FactValue.Table table -> {
                node.put("kind", "table").set("header", JSON.valueToTree(table.header()));
                node.set("rows", JSON.valueToTree(table.rows()));
                node.set("paths", JSON.valueToTree(table.paths()));
            }
        }
        return node.toString();
    }

    /**
     * The value that was written.
     *
     * @throws IllegalArgumentException when it is none
     */
    static FactValue read(String json) {
        JsonNode node = JSON.readTree(json);
        return switch (node.path("kind").asString()) {
            case "text" -> new FactValue.Text(text(node, "text"));
            case "lines" ->
                new FactValue.Lines(
                        list(node, "lines", JsonNode::asString),
                        node.path("bulleted").asBoolean());
            case "count" -> new FactValue.Count(number(node, "count"), text(node, "unit"), text(node, "note"));
            case "people" -> new FactValue.People(number(node, "people"), number(node, "companies"));
            case "breakdown" -> new FactValue.Breakdown(list(node, "parts", FactJson::part));
            case "groups" -> new FactValue.Groups(list(node, "groups", FactJson::group));
            case "date" -> new FactValue.Dated(CalendarDate.parse(text(node, "date")), text(node, "note"));
            case "table" ->
                new FactValue.Table(
                        list(node, "header", JsonNode::asString),
                        list(node, "rows", FactJson::cells),
                        list(node, "paths", FactJson::cells));
            default -> throw new IllegalArgumentException("no value of a fact: " + json);
        };
    }

    private static Part part(JsonNode node) {
        return new Part(text(node, "name"), number(node, "count"), text(node, "unit"));
    }

    private static Group group(JsonNode node) {
        return new Group(text(node, "heading"), list(node, "items", JsonNode::asString));
    }

    private static List<String> cells(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static long number(JsonNode node, String name) {
        return node.path(name).asLong();
    }

    private static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> turn) {
        return node.path(name).valueStream().map(turn).toList();
    }
}
