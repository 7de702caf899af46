package org.iinkai.core.database;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.ibatis.type.ArrayTypeHandler;
import org.apache.ibatis.type.ObjectTypeHandler;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;

import org.iinkai.api.data.Id;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

/** How the API's own types are kept in columns. */
final class TypeHandlers {

    // a parameter is looked up by the class it has, not by its interface
    private static final List<Class<?>> DATES = List.of(
            CalendarDate.class,
            CalendarDate.Day.class,
            CalendarDate.Days.class,
            CalendarDate.PartOfMonth.class,
            CalendarDate.Months.class);

    private TypeHandlers() {}

    static void register(TypeHandlerRegistry registry) {
        add(registry, Id.class, new IdHandler());
        add(registry, UUID.class, new ObjectTypeHandler());
        add(registry, FiscalYear.class, new FiscalYearHandler());
        add(registry, Optional.class, new OptionalHandler());
        add(registry, OptionalInt.class, new OptionalIntHandler());
        add(registry, String[].class, new ArrayTypeHandler());
        DATES.forEach(type -> add(registry, type, new CalendarDateHandler()));
    }

    @SuppressWarnings("unchecked") // MyBatis can't express a handler of a generic type
    private static void add(TypeHandlerRegistry registry, Class<?> type, TypeHandler<?> handler) {
        registry.register((Class<Object>) type, (TypeHandler<Object>) handler);
    }
}
