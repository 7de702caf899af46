package org.iinkai.ui.shell.members;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.Dates;

/**
 * A time as it stands in an address: a fiscal year, {@code 2024}, or the days from one to another,
 * {@code 2024-04-01/2024-09-30}.
 */
record TimeSpan(Period period) {

    /**
     * The time that a text stands for; empty for an empty text.
     *
     * @throws Refused when it stands for none
     */
    static Optional<TimeSpan> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{4}")) {
            return Optional.of(new TimeSpan(new FiscalYear(Integer.parseInt(text)).period()));
        }
        int slash = text.indexOf('/');
        try {
            return Optional.of(new TimeSpan(
                    new Period(LocalDate.parse(text.substring(0, slash)), LocalDate.parse(text.substring(slash + 1)))));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            throw new Refused("core.refused.fiscal-year", text);
        }
    }

    /** How screens say the time that a text stands for; the text itself when it stands for none. */
    static String words(String text) {
        try {
            return of(text).map(TimeSpan::words).orElse("");
        } catch (Refused refused) {
            return text;
        }
    }

    /** 2024年度, or 2024/04/01〜2024/09/30. */
    String words() {
        FiscalYear year = FiscalYear.of(period.from());
        return year.period().equals(period) ? Dates.year(year) : Dates.period(period);
    }

    /** The text that stands for it. */
    String code() {
        FiscalYear year = FiscalYear.of(period.from());
        return year.period().equals(period) ? Integer.toString(year.year()) : period.from() + "/" + period.to();
    }
}
