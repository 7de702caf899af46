package org.iinkai.ui.shell.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.CalendarDate.Part;
import org.iinkai.api.time.Period;

/** A date of any precision as people type it: 2025/03/17〜21, 2025年3月17日～21日, 2024/10下旬, 2024/11. */
final class WhenText {

    private static final Pattern DATE =
            Pattern.compile("(?:(?<year>[0-9]{4})[年/.-])?(?:(?<month>[0-9]{1,2})(?:月|[/.-](?=[0-9])|$|(?=上|中|下|末)))?"
                    + "(?:(?<day>[0-9]{1,2})日?)?(?<part>上旬|中旬|下旬|末)?");
    private static final Pattern TO = Pattern.compile("[〜~～–—]|から");

    private WhenText() {}

    static String of(CalendarDate date) {
        return switch (date) {
            case CalendarDate.Day(LocalDate day) -> day(day);
            case CalendarDate.Days(Period period) -> day(period.from()) + "〜" + day(period.to());
            case CalendarDate.PartOfMonth(YearMonth month, Part part) -> month(month) + word(part);
            case CalendarDate.Months(YearMonth from, YearMonth to) ->
                from.equals(to) ? month(from) : month(from) + "〜" + month(to);
        };
    }

    private static String day(LocalDate day) {
        return day.toString().replace('-', '/');
    }

    private static String month(YearMonth month) {
        return month.toString().replace('-', '/');
    }

    private static String word(Part part) {
        return switch (part) {
            case EARLY -> "上旬";
            case MIDDLE -> "中旬";
            case LATE -> "下旬";
            case END -> "末";
        };
    }

    /** What was typed; empty for nothing. */
    static Optional<CalendarDate> read(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        if (clean.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] ends = TO.split(clean.replace("・", "〜"), -1);
            return Optional.of(
                    switch (ends.length) {
                        case 1 -> one(Piece.of(ends[0]));
                        case 2 -> period(Piece.of(ends[0]), Piece.of(ends[1]));
                        default -> throw new DateTimeException(text);
                    });
        } catch (DateTimeException | Refused e) {
            throw new Refused("shell.calendar.when-unreadable", text.strip()).at("when");
        }
    }

    private static CalendarDate one(Piece piece) {
        if (piece.part != null) {
            return new CalendarDate.PartOfMonth(piece.yearMonth(), piece.part);
        }
        return piece.day == 0
                ? new CalendarDate.Months(piece.yearMonth(), piece.yearMonth())
                : CalendarDate.of(piece.date());
    }

    /** The second end leaves out what it shares with the first. */
    private static CalendarDate period(Piece from, Piece typed) {
        if (from.part != null || typed.part != null) {
            throw new DateTimeException("part of a month in a period");
        }
        Piece to = from.day > 0 ? typed.asDayAfter(from) : typed.asMonthAfter(from);
        return from.day > 0
                ? new CalendarDate.Days(new Period(from.date(), to.date()))
                : new CalendarDate.Months(from.yearMonth(), to.yearMonth());
    }

    /** What of a date was typed; 0 for what was not. */
    private record Piece(
            int year,
            int month,
            int day,
            @org.jspecify.annotations.Nullable Part part) {

        static Piece of(String text) {
            Matcher read = DATE.matcher(text);
            if (!read.matches() || text.isEmpty()) {
                throw new DateTimeException(text);
            }
            String part = read.group("part");
            return new Piece(
                    number(read.group("year")),
                    number(read.group("month")),
                    number(read.group("day")),
                    part == null ? null : part(part));
        }

        private static int number(@org.jspecify.annotations.Nullable String digits) {
            return digits == null ? 0 : Integer.parseInt(digits);
        }

        private static Part part(String word) {
            return switch (word) {
                case "上旬" -> Part.EARLY;
                case "中旬" -> Part.MIDDLE;
                case "下旬" -> Part.LATE;
                default -> Part.END;
            };
        }

        /** A lone number is read as a month at first; behind a day it is one. */
        Piece asDayAfter(Piece from) {
            boolean isDayOnly = day == 0 && year == 0;
            int theDay = isDayOnly ? month : day;
            int theMonth = isDayOnly || month == 0 ? from.month : month;
            return new Piece(year == 0 ? from.year : year, theMonth, theDay, null);
        }

        Piece asMonthAfter(Piece from) {
            int theMonth = month == 0 ? day : month;
            return new Piece(year == 0 ? from.year : year, theMonth, 0, null);
        }

        YearMonth yearMonth() {
            if (year == 0) {
                throw new DateTimeException("no year");
            }
            return YearMonth.of(year, month);
        }

        LocalDate date() {
            return yearMonth().atDay(day);
        }
    }
}
