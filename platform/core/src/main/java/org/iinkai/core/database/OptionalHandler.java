package org.iinkai.core.database;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.iinkai.api.data.Id;

/** A value that may be missing. The column decides what it is: day, time, moment, id, text or number. */
final class OptionalHandler extends ColumnHandler<Optional<?>> {

    @Override
    Optional<Object> toColumn(Optional<?> value) {
        return value.map(OptionalHandler::forDriver);
    }

    @Override
    Optional<?> fromColumn(Object column) {
        return Optional.of(
                switch (column) {
                    case Date day -> day.toLocalDate();
                    case Time time -> time.toLocalTime();
                    case Timestamp moment -> moment.toInstant();
                    case UUID id -> new Id<>(id);
                    default -> column;
                });
    }

    @Override
    Optional<?> ofNothing() {
        return Optional.empty();
    }

    private static Object forDriver(Object value) {
        return switch (value) {
            case Id<?> id -> id.value();
            case Instant moment -> OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
