package org.iinkai.ui.kit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.drafts.Draft;
import org.iinkai.api.drafts.Drafts;

/** The drafts of one person; the service itself is tested where it is, on PostgreSQL. */
final class DraftsInMemory implements Drafts {
    final Map<String, Map<String, Draft.Change>> kept = new HashMap<>();
    int times;

    @Override
    public Optional<Draft> draft(String form) {
        return Optional.ofNullable(kept.get(form))
                .map(fields -> new Draft(Instant.parse("2025-02-01T03:05:00Z"), fields));
    }

    @Override
    public void keep(String form, Map<String, Draft.Change> fields) {
        times++;
        kept.put(form, Map.copyOf(fields));
    }

    @Override
    public void delete(String form) {
        kept.remove(form);
    }
}
