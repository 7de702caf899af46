package org.iinkai.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;

/** Dates and times as screens show them, in the language of the window: 2025/03/31 or Mar 31, 2025. */
public final class Dates {
    /** The zone the association works in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.JAPANESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Dates() {}

    /** A day: 2025/03/31. */
    public static String day(LocalDate day) {
        return day(day, Words.locale());
    }

    /** A day in a language. */
    public static String day(LocalDate day, Locale locale) {
        return (isJapanese(locale) ? DAY_JA : DAY_EN).format(day);
    }

    /** A time of day: 09:05. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** A moment, to the minute, in the association's zone: 2025/03/31 09:05. */
    public static String moment(Instant moment) {
        var local = moment.atZone(ZONE);
        return day(local.toLocalDate()) + " " + time(local.toLocalTime());
    }

    /** Days from one to another: 2025/02/20〜2025/02/21. */
    public static String period(Period period) {
        return day(period.from()) + (isJapanese(Words.locale()) ? "〜" : " – ") + day(period.to());
    }

    /** A fiscal year: 2024年度. */
    public static String year(FiscalYear year) {
        return Words.text("kit.date.fiscal-year", Integer.toString(year.year()));
    }

    /** A date as precise as it is known. */
    public static String date(CalendarDate date) {
        return switch (date) {
            case CalendarDate.Day d -> day(d.day());
            case CalendarDate.Days d -> period(d.period());
            case CalendarDate.PartOfMonth d ->
                Words.text("kit.date.part." + d.part().name().toLowerCase(Locale.ROOT), month(d.first()));
            case CalendarDate.Months d ->
                d.from().equals(d.to())
                        ? month(d.first())
                        : month(d.first()) + (isJapanese(Words.locale()) ? "〜" : " – ") + month(d.last());
        };
    }

    private static String month(LocalDate day) {
        String pattern = isJapanese(Words.locale()) ? "uuuu/MM" : "MMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, Words.locale()).format(day);
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }
}
