package org.iinkai.web.resources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;

/** Query parameters, read into the types that services want. */
final class Query {

    private static final String FIRST = "0001-01-01";
    private static final String LAST = "9999-12-31";

    private Query() {}

    static FiscalYear year(String name, String text) {
        return new FiscalYear(number(name, text));
    }

    static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("web.refused.number", name).at(name);
        }
    }

    static Optional<LocalDate> day(RestRequest request, String name) {
        return request.query(name).filter(text -> !text.isEmpty()).map(text -> day(name, text));
    }

    /** A period from {@code <name>-from} to {@code <name>-to}, open where one of them is missing. */
    static Optional<Period> period(RestRequest request, String name) {
        Optional<LocalDate> from = day(request, name + "-from");
        Optional<LocalDate> to = day(request, name + "-to");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Period(from.orElse(LocalDate.parse(FIRST)), to.orElse(LocalDate.parse(LAST))));
    }

    static boolean flag(RestRequest request, String name) {
        return switch (request.query(name).orElse("")) {
            case "", "false" -> false;
            case "true" -> true;
            default -> throw new Refused("web.refused.choice", name, "true, false").at(name);
        };
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refused("web.refused.day", name).at(name);
        }
    }
}
