package org.iinkai.core.report;

import java.time.LocalDate;
import java.time.YearMonth;

import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.CalendarDate.Part;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;

/** Dates as the report prints them: what the second one shares with the first is not repeated. */
public final class PrintedDate {

    private static final String TO = "～";

    private PrintedDate() {}

    static String of(CalendarDate date) {
        return switch (date) {
            case CalendarDate.Day(LocalDate day) -> day(day);
            case CalendarDate.Days(Period period) -> days(period.from(), period.to());
            case CalendarDate.PartOfMonth(YearMonth month, Part part) -> month(month) + word(part);
            case CalendarDate.Months(YearMonth from, YearMonth to) -> months(from, to);
        };
    }

    /** 2024年4月1日～2025年3月31日: both years in full. */
    static String of(FiscalYear year) {
        return day(year.firstDay()) + TO + day(year.lastDay());
    }

    /** 2025年3月12日. */
    public static String day(LocalDate day) {
        return day.getYear() + "年" + monthAndDay(day);
    }

    private static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        // two days in a row are named one by one
        return day(from) + (from.plusDays(1).equals(to) ? "・" : TO) + second(from, to);
    }

    private static String second(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return day(to);
        }
        return from.getMonth() == to.getMonth() ? to.getDayOfMonth() + "日" : monthAndDay(to);
    }

    private static String months(YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return month(from);
        }
        return month(from) + TO + (from.getYear() == to.getYear() ? to.getMonthValue() + "月" : month(to));
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String word(Part part) {
        return switch (part) {
            case EARLY -> "上旬";
            case MIDDLE -> "中旬";
            case LATE -> "下旬";
            case END -> "末";
        };
    }
}
