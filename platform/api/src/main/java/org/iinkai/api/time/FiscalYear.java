package org.iinkai.api.time;

import java.time.LocalDate;
import java.time.Month;

import org.iinkai.api.error.Refused;

/**
 * A fiscal year (年度): 1 April of {@code year} to 31 March of the next. Immutable.
 *
 * @param year the calendar year it begins in, 1900 to 2999
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    public FiscalYear {
        if (year < 1900 || year > 2999) {
            throw new Refused("core.refused.fiscal-year", String.valueOf(year));
        }
    }

    /** The fiscal year that a day belongs to; January to March belong to the year before. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
    }

    /** 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /** 31 March of the next calendar year. */
    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    /** The last day of the year before: what a movement table opens with. */
    public LocalDate dayBefore() {
        return firstDay().minusDays(1);
    }

    /** Whether the day lies in this year. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** First to last day. */
    public Period period() {
        return new Period(firstDay(), lastDay());
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
