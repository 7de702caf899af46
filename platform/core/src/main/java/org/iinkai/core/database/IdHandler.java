package org.iinkai.core.database;

import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.data.Id;

/** An id as {@code uuid}. */
final class IdHandler extends ColumnHandler<Id<?>> {

    @Override
    Optional<Object> toColumn(Id<?> value) {
        return Optional.of(value.value());
    }

    @Override
    Id<?> fromColumn(Object column) {
        return new Id<>((UUID) column);
    }
}
