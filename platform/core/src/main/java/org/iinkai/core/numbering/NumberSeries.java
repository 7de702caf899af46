package org.iinkai.core.numbering;

import java.util.List;

import org.iinkai.api.numbering.Numbering;
import org.iinkai.core.database.Database;

/** Counts each series in a row of its own, locked until the transaction that took the number ends. */
public final class NumberSeries implements Numbering {

    private final NumberMapper numbers;

    private NumberSeries(NumberMapper numbers) {
        this.numbers = numbers;
    }

    /** The series in a database. */
    public static NumberSeries in(Database database) {
        return new NumberSeries(
                database.mappers("core.numbering", NumberMapper.class.getClassLoader(), List.of(NumberMapper.class))
                        .mapper(NumberMapper.class));
    }

    @Override
    public int next(String series, String scope) {
        return numbers.next(series, scope);
    }

    @Override
    public void atLeast(String series, String scope, int taken) {
        numbers.atLeast(series, scope, taken);
    }
}
