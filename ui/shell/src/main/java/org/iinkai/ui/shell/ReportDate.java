package org.iinkai.ui.shell;

import java.time.LocalDate;
import java.time.YearMonth;

import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.Period;

/** Dates as documents write them: 2024年11月20日, 2025年2月20日・21日, 2024年7月31日～8月23日, 2024年10月末. */
final class ReportDate {
    private ReportDate() {}

    static String text(CalendarDate date) {
        return switch (date) {
            case CalendarDate.Day d -> day(d.day());
            case CalendarDate.Days d -> days(d.period());
            case CalendarDate.PartOfMonth d -> month(d.month()) + part(d.part());
            case CalendarDate.Months d -> months(d.from(), d.to());
        };
    }

    private static String days(Period period) {
        LocalDate from = period.from();
        LocalDate to = period.to();
        if (from.equals(to)) {
            return day(from);
        }
        boolean isSameMonth = YearMonth.from(from).equals(YearMonth.from(to));
        if (isSameMonth && from.plusDays(1).equals(to)) {
            return day(from) + "・" + to.getDayOfMonth() + "日";
        }
        String end = from.getYear() == to.getYear() ? to.getMonthValue() + "月" + to.getDayOfMonth() + "日" : day(to);
        return day(from) + "～" + end;
    }

    private static String months(YearMonth from, YearMonth to) {
        if (from.equals(to)) {
            return month(from);
        }
        return month(from) + "～" + (from.getYear() == to.getYear() ? to.getMonthValue() + "月" : month(to));
    }

    private static String day(LocalDate day) {
        return month(YearMonth.from(day)) + day.getDayOfMonth() + "日";
    }

    private static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static String part(CalendarDate.Part part) {
        return switch (part) {
            case EARLY -> "上旬";
            case MIDDLE -> "中旬";
            case LATE -> "下旬";
            case END -> "末";
        };
    }
}
