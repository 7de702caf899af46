package org.iinkai.api.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

import org.iinkai.api.error.Refused;

/**
 * A date as precise as it is known: a day, several days, part of a month, a month, several months. Stored and exchanged
 * as {@link #code}: {@code 2024-10-03}, {@code 2024-09-04/2024-09-20}, {@code 2024-10-late}, {@code 2024-10},
 * {@code 2024-11/2024-12}. Immutable.
 */
public sealed interface CalendarDate {

    /** One day. */
    record Day(LocalDate day) implements CalendarDate {
        public Day {
            requireNonNull(day, "day");
        }

        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public String code() {
            return day.toString();
        }
    }

    /** Days from one to another. */
    record Days(Period period) implements CalendarDate {
        public Days {
            requireNonNull(period, "period");
        }

        @Override
        public LocalDate first() {
            return period.from();
        }

        @Override
        public LocalDate last() {
            return period.to();
        }

        @Override
        public String code() {
            return period.from() + "/" + period.to();
        }
    }

    /** A part of a month. */
    enum Part {
        /** 上旬: the 1st to the 10th. */
        EARLY,
        /** 中旬: the 11th to the 20th. */
        MIDDLE,
        /** 下旬: the 21st to the end. */
        LATE,
        /** 末: the end of the month. */
        END
    }

    /** A part of a month: 10月末. */
    record PartOfMonth(YearMonth month, Part part) implements CalendarDate {
        public PartOfMonth {
            requireNonNull(month, "month");
            requireNonNull(part, "part");
        }

        @Override
        public LocalDate first() {
            return switch (part) {
                case EARLY -> month.atDay(1);
                case MIDDLE -> month.atDay(11);
                case LATE, END -> month.atDay(21);
            };
        }

        @Override
        public LocalDate last() {
            return switch (part) {
                case EARLY -> month.atDay(10);
                case MIDDLE -> month.atDay(20);
                case LATE, END -> month.atEndOfMonth();
            };
        }

        @Override
        public String code() {
            return month + "-" + part.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One month, or several in a row. */
    record Months(YearMonth from, YearMonth to) implements CalendarDate {
        public Months {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            if (to.isBefore(from)) {
                throw new Refused("core.refused.period", from, to);
            }
        }

        @Override
        public LocalDate first() {
            return from.atDay(1);
        }

        @Override
        public LocalDate last() {
            return to.atEndOfMonth();
        }

        @Override
        public String code() {
            return from.equals(to) ? from.toString() : from + "/" + to;
        }
    }

    /** The earliest day it can mean; decides the fiscal year and the order. */
    LocalDate first();

    /** The latest day it can mean. */
    LocalDate last();

    /** The text that {@link #parse} reads back. */
    String code();

    /** That day. */
    static CalendarDate of(LocalDate day) {
        return new Day(day);
    }

    /**
     * The date that a code stands for.
     *
     * @throws Refused when the text is none of the forms
     */
    static CalendarDate parse(String code) {
        try {
            int slash = code.indexOf('/');
            if (slash > 0) {
                String from = code.substring(0, slash);
                String to = code.substring(slash + 1);
                return from.length() == 7
                        ? new Months(YearMonth.parse(from), YearMonth.parse(to))
                        : new Days(new Period(LocalDate.parse(from), LocalDate.parse(to)));
            }
            if (code.length() == 7) {
                return new Months(YearMonth.parse(code), YearMonth.parse(code));
            }
            if (code.length() > 7 && Character.isLetter(code.charAt(code.length() - 1))) {
                Part part = Part.valueOf(code.substring(8).toUpperCase(java.util.Locale.ROOT));
                return new PartOfMonth(YearMonth.parse(code.substring(0, 7)), part);
            }
            return new Day(LocalDate.parse(code));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refused("core.refused.date", code);
        }
    }
}
