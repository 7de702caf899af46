package org.iinkai.core.database;

import java.util.Optional;

import org.iinkai.api.time.CalendarDate;

/** A date of any precision as its code in {@code text}. */
final class CalendarDateHandler extends ColumnHandler<CalendarDate> {

    @Override
    Optional<Object> toColumn(CalendarDate value) {
        return Optional.of(value.code());
    }

    @Override
    CalendarDate fromColumn(Object column) {
        return CalendarDate.parse((String) column);
    }
}
