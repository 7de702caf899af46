package org.iinkai.api.audit;

import static java.util.Objects.requireNonNull;

/**
 * A field that became something else.
 *
 * @param field its label, as a message key: {@code training.field.capacity}
 * @param before the value before as text, days as 2025-03-31; empty when there was none
 * @param after the value after as text; empty when there is none
 * @param isPersonal whether the values are about a person: then they can be erased later without breaking the proof
 */
public record FieldChange(String field, String before, String after, boolean isPersonal) {

    public FieldChange {
        requireNonNull(field, "field");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }
}
