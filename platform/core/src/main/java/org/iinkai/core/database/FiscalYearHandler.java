package org.iinkai.core.database;

import java.util.Optional;

import org.iinkai.api.time.FiscalYear;

/** A fiscal year as {@code integer}. */
final class FiscalYearHandler extends ColumnHandler<FiscalYear> {

    @Override
    Optional<Object> toColumn(FiscalYear value) {
        return Optional.of(value.year());
    }

    @Override
    FiscalYear fromColumn(Object column) {
        return new FiscalYear(((Number) column).intValue());
    }
}
