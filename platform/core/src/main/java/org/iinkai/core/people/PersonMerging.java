package org.iinkai.core.people;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.Person;
import org.iinkai.core.people.MergeMapper.StoredMerge;

/**
 * Makes two records of one person one, and two again. The record that goes stays as an alias; every row that changed is
 * kept as it was before and after.
 *
 * @see "Decision 013"
 */
final class PersonMerging {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> TABLES = List.of(
            "person",
            "affiliation",
            "contact",
            "post_term",
            "participation",
            "account",
            "event_speaker",
            "action_item",
            "meeting_attendance",
            "series_member");

    private final Access access;
    private final PersonMapper people;
    private final MergeMapper merges;
    private final MergeEventMapper events;

    PersonMerging(Access access, PersonMapper people, MergeMapper merges, MergeEventMapper events) {
        this.access = access;
        this.people = people;
        this.merges = merges;
        this.events = events;
    }

    /** Names who merges, and when. */
    record Act(String by, Instant at) {}

    Id<Merge> merge(StoredPerson result, Id<Person> other, Act act) {
        if (result.id().equals(other)) {
            throw new Refused("core.refused.merge-itself");
        }
        Map<Id<Person>, StoredPerson> both = locked(result.id(), other);
        if (merges.movesRights(result.id(), other) && !access.may(CoreRight.ACCOUNTS_MANAGE)) {
            throw new Refused("core.refused.merge-rights");
        }
        JsonNode before = belongings(result.id(), other);
        MergePlan plan = new MergePlan(result.id().toString());
        move(before, plan);
        if (people.change(result) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        merges.people(aliases(before, result.id(), other));
        Id<Merge> id = Id.next();
        merges.add(new StoredMerge(
                id,
                result.id(),
                other,
                name(both, result.id()),
                name(both, other),
                changes(before, belongings(result.id(), other)),
                act.by(),
                act.at(),
                false));
        return id;
    }

    private static String name(Map<Id<Person>, StoredPerson> people, Id<Person> id) {
        StoredPerson person = people.get(id);
        return person == null ? "" : person.name();
    }

    private void move(JsonNode before, MergePlan plan) {
        MergePlan.Rows affiliations = plan.dated(before.path("affiliation"), "company_id");
        merges.removeAffiliations(affiliations.removedIds());
        merges.affiliations(affiliations.changedFrom(before.path("affiliation")));
        MergePlan.Rows contacts = plan.dated(before.path("contact"), "company_id", "role");
        merges.removeContacts(contacts.removedIds());
        merges.contacts(contacts.changedFrom(before.path("contact")));
        MergePlan.Rows terms = plan.dated(before.path("post_term"), "post");
        merges.removeTerms(terms.removedIds());
        merges.terms(terms.changedFrom(before.path("post_term")));
        String places = plan.participations(before.path("participation")).changedFrom(before.path("participation"));
        merges.statuses(places);
        merges.participants(places);
        merges.accounts(plan.account(before.path("account")).changedFrom(before.path("account")));
        moveEvents(before, plan);
    }

    private void moveEvents(JsonNode before, MergePlan plan) {
        MergePlan.Rows speakers = plan.moved(before.path("event_speaker"));
        events.speakers(speakers.changedFrom(before.path("event_speaker")));
        MergePlan.Rows actions = plan.moved(before.path("action_item"));
        events.actions(actions.changedFrom(before.path("action_item")));
        MergePlan.Rows attendance = plan.attendance(before.path("meeting_attendance"));
        events.removeAttendance(attendance.removedIds());
        events.attendance(attendance.changedFrom(before.path("meeting_attendance")));
        MergePlan.Rows members = plan.dated(before.path("series_member"), "series");
        events.removeMembers(members.removedIds());
        events.members(members.changedFrom(before.path("series_member")));
    }

    /** The record that goes and those that went into it before stand for the one that stays. */
    private static String aliases(JsonNode before, Id<Person> kept, Id<Person> other) {
        ArrayNode aliases = JSON.createArrayNode();
        for (JsonNode person : before.path("person")) {
            boolean isOther = person.get("id").asString().equals(other.toString());
            if (isOther || person.get("merged_into").asString("").equals(other.toString())) {
                aliases.add(((ObjectNode) person.deepCopy()).put("merged_into", kept.toString()));
            }
        }
        return aliases.toString();
    }

    private JsonNode belongings(Id<Person> kept, Id<Person> other) {
        ObjectNode all = (ObjectNode) JSON.readTree(merges.belongings(kept, other));
        all.setAll((ObjectNode) JSON.readTree(events.belongings(kept, other)));
        TABLES.stream().filter(table -> all.path(table).isNull()).forEach(all::putArray);
        return all;
    }

    /** Every row that is not as it was: {@code {"contact": [{"before": {...}, "after": {...}}]}}. */
    private static String changes(JsonNode before, JsonNode after) {
        ObjectNode changes = JSON.createObjectNode();
        for (String table : TABLES) {
            ArrayNode changed = changes.putArray(table);
            Map<String, JsonNode> now = byId(after.path(table));
            for (JsonNode row : before.path(table)) {
                JsonNode then = now.get(row.get("id").asString());
                if (!row.equals(then)) {
                    ObjectNode change = changed.addObject();
                    change.set("before", row);
                    change.set("after", then == null ? JSON.nullNode() : then);
                }
            }
        }
        return changes.toString();
    }

    /** Makes them two again and gives the merge that is no more. */
    StoredMerge undo(Id<Merge> id, Instant at) {
        StoredMerge merge = merges.locked(id).orElseThrow(() -> new NotFound("merge " + id));
        if (merge.isUndone()) {
            throw new Refused("core.refused.merge-undone");
        }
        lock(merge.kept(), merge.other());
        JsonNode moved = JSON.readTree(merge.moved());
        JsonNode now = belongings(merge.kept(), merge.other());
        for (String table : TABLES) {
            checkUnchanged(moved.path(table), byId(now.path(table)));
        }
        merges.people(rows(moved, "person", false));
        merges.affiliations(rows(moved, "affiliation", false));
        merges.restoreAffiliations(rows(moved, "affiliation", true));
        merges.contacts(rows(moved, "contact", false));
        merges.restoreContacts(rows(moved, "contact", true));
        merges.terms(rows(moved, "post_term", false));
        merges.restoreTerms(rows(moved, "post_term", true));
        String places = rows(moved, "participation", false);
        merges.participants(places);
        merges.statuses(places);
        merges.accounts(rows(moved, "account", false));
        undoEvents(moved);
        merges.undone(id, at);
        return merge;
    }

    private void undoEvents(JsonNode moved) {
        events.speakers(rows(moved, "event_speaker", false));
        events.actions(rows(moved, "action_item", false));
        events.attendance(rows(moved, "meeting_attendance", false));
        events.restoreAttendance(rows(moved, "meeting_attendance", true));
        events.members(rows(moved, "series_member", false));
        events.restoreMembers(rows(moved, "series_member", true));
    }

    private static void checkUnchanged(JsonNode changes, Map<String, JsonNode> now) {
        for (JsonNode change : changes) {
            JsonNode after = change.get("after");
            if (!after.isNull() && !isSame(after, now.get(after.get("id").asString()))) {
                throw new Refused("core.refused.merge-changed");
            }
        }
    }

    /** Whether a row says the same; how often it was changed until then doesn't matter. */
    private static boolean isSame(JsonNode after, @Nullable JsonNode now) {
        return now != null
                && ((ObjectNode) after.deepCopy())
                        .without("version")
                        .equals(((ObjectNode) now.deepCopy()).without("version"));
    }

    /** Rows as they were before: those that were taken away, or those that are still there. */
    private static String rows(JsonNode moved, String table, boolean isGone) {
        ArrayNode rows = JSON.createArrayNode();
        for (JsonNode change : moved.path(table)) {
            if (change.get("after").isNull() == isGone) {
                rows.add(change.get("before"));
            }
        }
        return rows.toString();
    }

    private static Map<String, JsonNode> byId(JsonNode rows) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(row.get("id").asString(), row));
        return byId;
    }

    private void lock(Id<Person> one, Id<Person> other) {
        Stream.of(one, other)
                .sorted(java.util.Comparator.comparing(Id::toString))
                .forEach(people::current);
    }

    private Map<Id<Person>, StoredPerson> locked(Id<Person> one, Id<Person> other) {
        Map<Id<Person>, StoredPerson> both = new LinkedHashMap<>();
        Stream.of(one, other)
                .sorted(java.util.Comparator.comparing(Id::toString))
                .forEach(id -> {
                    StoredPerson person = people.locked(id).orElseThrow(() -> unusable(id));
                    both.put(id, person);
                });
        return both;
    }

    private RuntimeException unusable(Id<Person> id) {
        return people.person(id).isPresent() ? new Refused("core.refused.person-merged") : new NotFound("person " + id);
    }
}
