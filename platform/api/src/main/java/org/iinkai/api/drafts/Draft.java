package org.iinkai.api.drafts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody typed into a form and did not save. Immutable.
 *
 * @param keptAt when it was last kept
 * @param fields what changed, by the name of the field
 */
public record Draft(Instant keptAt, Map<String, Change> fields) {

    public Draft {
        requireNonNull(keptAt, "keptAt");
        fields = Map.copyOf(fields);
    }

    /**
     * What became of one field.
     *
     * @param before what stood there before
     * @param typed what was typed
     */
    public record Change(String before, String typed) {

        public Change {
            requireNonNull(before, "before");
            requireNonNull(typed, "typed");
        }
    }
}
