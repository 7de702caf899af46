package org.iinkai.api.audit;

/**
 * A field that became something else, as the record of changes still knows it.
 *
 * @param field its label, as a message key
 * @param before the value before; empty when there was none or it was erased
 * @param after the value after; empty when there is none or it was erased
 * @param isErased whether the values were personal and have been erased
 */
public record RecordedChange(String field, String before, String after, boolean isPersonal, boolean isErased) {}
