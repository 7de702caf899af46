package org.iinkai.core.database;

import java.util.Optional;
import java.util.OptionalInt;

/** A number that may be missing as {@code integer}. */
final class OptionalIntHandler extends ColumnHandler<OptionalInt> {

    @Override
    Optional<Object> toColumn(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    @Override
    OptionalInt fromColumn(Object column) {
        return OptionalInt.of(((Number) column).intValue());
    }

    @Override
    OptionalInt ofNothing() {
        return OptionalInt.empty();
    }
}
