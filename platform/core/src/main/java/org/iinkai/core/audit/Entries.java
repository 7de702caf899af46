package org.iinkai.core.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.RecordedChange;
import org.iinkai.core.audit.ChangeLines.Line;

/** Puts stored entries together with the personal values that are still kept beside them. */
record Entries(LogMapper log) {

    List<AuditEntry> shown(List<StoredEntry> stored) {
        String[] withPersonal = stored.stream()
                .filter(entry -> entry.changes().contains("#\t"))
                .map(entry -> Long.toString(entry.number()))
                .toArray(String[]::new);
        Map<Long, Map<Integer, PersonalValue>> personal = new HashMap<>();
        if (withPersonal.length > 0) {
            log.personal(withPersonal)
                    .forEach(value -> personal.computeIfAbsent(value.entry(), known -> new HashMap<>())
                            .put(value.place(), value));
        }
        return stored.stream()
                .map(entry -> shown(entry, personal.getOrDefault(entry.number(), Map.of())))
                .toList();
    }

    private static AuditEntry shown(StoredEntry entry, Map<Integer, PersonalValue> personal) {
        List<RecordedChange> changes = new ArrayList<>();
        for (Line line : ChangeLines.read(entry.changes())) {
            changes.add(
                    switch (line) {
                        case Line.Plain(String field, String before, String after) ->
                            new RecordedChange(field, before, after, false, false);
                        case Line.Hashed(String field, String hash) ->
                            Optional.ofNullable(personal.get(changes.size()))
                                    .map(value -> new RecordedChange(field, value.before(), value.after(), true, false))
                                    .orElseGet(() -> new RecordedChange(field, "", "", true, true));
                    });
        }
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.byAccount(),
                entry.byName(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.people(),
                changes);
    }
}
