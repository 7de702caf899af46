package org.iinkai.ui.shell.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** How much of the calendar is shown, around a day. Weeks begin on Sunday. */
enum CalendarSpan {
    MONTH,
    WEEK,
    /** Three months from the day on. */
    AGENDA,
    YEAR;

    private static final int MONTHS = 3;

    static CalendarSpan of(String code) {
        return switch (code) {
            case "week" -> WEEK;
            case "agenda" -> AGENDA;
            case "year" -> YEAR;
            default -> MONTH;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The days that are asked for; a month with the rest of its first and last week. */
    Period period(LocalDate day) {
        return switch (this) {
            case MONTH -> {
                YearMonth month = YearMonth.from(day);
                yield new Period(
                        sunday(month.atDay(1)), sunday(month.atEndOfMonth()).plusDays(6));
            }
            case WEEK -> new Period(sunday(day), sunday(day).plusDays(6));
            case AGENDA -> new Period(day, day.plusMonths(MONTHS).minusDays(1));
            case YEAR -> FiscalYear.of(day).period();
        };
    }

    LocalDate next(LocalDate day, int steps) {
        return switch (this) {
            case MONTH -> day.plusMonths(steps);
            case WEEK -> day.plusWeeks(steps);
            case AGENDA -> day.plusMonths((long) MONTHS * steps);
            case YEAR -> day.plusYears(steps);
        };
    }

    String title(LocalDate day) {
        return switch (this) {
            case MONTH -> month(YearMonth.from(day));
            case WEEK, AGENDA -> Dates.period(period(day));
            case YEAR -> Dates.year(FiscalYear.of(day));
        };
    }

    static String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(Words.text("shell.calendar.month-pattern"), Words.locale())
                .format(month);
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }
}
