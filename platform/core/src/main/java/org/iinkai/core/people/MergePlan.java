package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.error.Refused;

/** What rows become when two people turn out to be one. Touches no database. */
final class MergePlan {

    private static final List<String> STATES = List.of("ABSENT", "ONLINE", "PRESENT");
    private static final List<String> STATUSES = List.of("CANCELLED", "ENROLLED", "ABSENT", "ATTENDED");

    private final String kept;

    /** @param kept id of the person who stays */
    MergePlan(String kept) {
        this.kept = kept;
    }

    /**
     * Rows with days: each goes to the person who stays. Where both had the same thing at the same time, one row is left
     * that lasts as long as both did together; the row that began later says what else is known.
     *
     * @param key fields that say what the thing is
     */
    Rows dated(JsonNode rows, String... key) {
        Map<List<String>, List<ObjectNode>> things = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            List<String> thing = new ArrayList<>();
            for (String field : key) {
                thing.add(row.get(field).asString());
            }
            things.computeIfAbsent(thing, any -> new ArrayList<>()).add((ObjectNode) row.deepCopy());
        }
        Rows result = new Rows(new ArrayList<>(), new ArrayList<>());
        things.values().forEach(same -> join(same, result));
        return result;
    }

    private void join(List<ObjectNode> rows, Rows result) {
        rows.sort(java.util.Comparator.comparing(MergePlan::from));
        ObjectNode last = rows.getFirst();
        for (ObjectNode row : rows.subList(1, rows.size())) {
            if (from(row).isAfter(to(last))) {
                leave(last, result);
                last = row;
            } else {
                last = joined(last, row, result);
            }
        }
        leave(last, result);
    }

    private ObjectNode joined(ObjectNode earlier, ObjectNode later, Rows result) {
        boolean keepsEarlier = isOfKept(earlier) || !isOfKept(later);
        ObjectNode stays = keepsEarlier ? earlier : later;
        ObjectNode goes = keepsEarlier ? later : earlier;
        for (String field : List.of("department", "post")) {
            JsonNode known = later.get(field);
            if (earlier.has("department") && !known.asString().isEmpty()) {
                stays.put(field, known.asString());
            } else if (earlier.has("department")) {
                stays.put(field, earlier.get(field).asString());
            }
        }
        JsonNode end = to(later).isAfter(to(earlier)) ? later.get("to_day") : earlier.get("to_day");
        String begin = earlier.get("from_day").asString();
        stays.set("to_day", end);
        stays.put("from_day", begin);
        result.removed().add(goes.get("id").asString());
        return stays;
    }

    private void leave(ObjectNode row, Rows result) {
        row.put("person_id", kept);
        result.left().add(row);
    }

    /** Places at events: of two at one event the stronger one counts, the other one is given back. */
    Rows participations(JsonNode rows) {
        Map<String, ObjectNode> strongest = new LinkedHashMap<>();
        Rows result = new Rows(new ArrayList<>(), new ArrayList<>());
        for (JsonNode any : rows) {
            ObjectNode row = (ObjectNode) any.deepCopy();
            ObjectNode before = strongest.get(row.get("event_id").asString());
            if (before == null || strength(row) > strength(before)) {
                strongest.put(row.get("event_id").asString(), row);
            }
            result.left().add(row);
        }
        for (ObjectNode row : result.left()) {
            row.put("person_id", kept);
            JsonNode strongestThere = strongest.get(row.get("event_id").asString());
            if (strongestThere != null && !strongestThere.get("id").equals(row.get("id"))) {
                row.put("status", "CANCELLED");
            }
        }
        return result;
    }

    /** Rows that go to the person who stays as they are. */
    Rows moved(JsonNode rows) {
        Rows result = new Rows(new ArrayList<>(), new ArrayList<>());
        rows.forEach(row -> leave((ObjectNode) row.deepCopy(), result));
        return result;
    }

    /** Who was at meetings: of what is noted of both at one meeting the stronger counts. */
    Rows attendance(JsonNode rows) {
        Map<String, ObjectNode> strongest = new LinkedHashMap<>();
        Rows result = new Rows(new ArrayList<>(), new ArrayList<>());
        for (JsonNode any : rows) {
            ObjectNode row = (ObjectNode) any.deepCopy();
            ObjectNode before = strongest.putIfAbsent(row.get("event_id").asString(), row);
            if (before != null) {
                boolean isStronger = presence(row) > presence(before);
                result.removed().add((isStronger ? before : row).get("id").asString());
                strongest.put(row.get("event_id").asString(), isStronger ? row : before);
            }
        }
        strongest.values().forEach(row -> leave(row, result));
        return result;
    }

    private int presence(ObjectNode row) {
        return 2 * STATES.indexOf(row.get("state").asString()) + (isOfKept(row) ? 1 : 0);
    }

    /** The account of whichever of them has one. */
    Rows account(JsonNode rows) {
        if (rows.size() > 1) {
            throw new Refused("core.refused.merge-accounts");
        }
        Rows result = new Rows(new ArrayList<>(), new ArrayList<>());
        for (JsonNode row : rows) {
            leave((ObjectNode) row.deepCopy(), result);
        }
        return result;
    }

    private int strength(ObjectNode row) {
        return 2 * STATUSES.indexOf(row.get("status").asString()) + (isOfKept(row) ? 1 : 0);
    }

    private boolean isOfKept(ObjectNode row) {
        return row.get("person_id").asString().equals(kept);
    }

    private static LocalDate from(JsonNode row) {
        return LocalDate.parse(row.get("from_day").asString());
    }

    private static LocalDate to(JsonNode row) {
        return row.get("to_day").isNull()
                ? LocalDate.MAX
                : LocalDate.parse(row.get("to_day").asString());
    }

    /**
     * Rows after a merge.
     *
     * @param removed ids of those that are no more
     */
    record Rows(List<ObjectNode> left, List<String> removed) {

        /** Those that were something else before, as JSON. */
        String changedFrom(JsonNode before) {
            Map<String, JsonNode> known = new LinkedHashMap<>();
            before.forEach(row -> known.put(row.get("id").asString(), row));
            ArrayNode changed = PersonMerging.JSON.createArrayNode();
            left.stream()
                    .filter(row -> !row.equals(known.get(row.get("id").asString())))
                    .forEach(changed::add);
            return changed.toString();
        }

        String[] removedIds() {
            return removed.toArray(String[]::new);
        }
    }
}
