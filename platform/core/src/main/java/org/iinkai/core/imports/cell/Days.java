package org.iinkai.core.imports.cell;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as offices write them. */
public final class Days {

    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern WESTERN = Pattern.compile(
            "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?.*)?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA = Pattern.compile(
            "(明治|大正|昭和|平成|令和|[MTSHR])[.]?(元|[0-9]{1,2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?",
            Pattern.CASE_INSENSITIVE);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final Pattern ENGLISH = Pattern.compile(
            "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[.]? ([0-9]{1,2}),? ([0-9]{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(?:[.][0-9]+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    // with the first day, so that 平成31年5月1日 is told from 令和元年
    private static final Map<String, LocalDate> ERAS = Map.of(
            "M", LocalDate.of(1868, 1, 25),
            "T", LocalDate.of(1912, 7, 30),
            "S", LocalDate.of(1926, 12, 25),
            "H", LocalDate.of(1989, 1, 8),
            "R", LocalDate.of(2019, 5, 1));
    private static final Map<String, String> LETTERS = Map.of("明治", "M", "大正", "T", "昭和", "S", "平成", "H", "令和", "R");

    private Days() {}

    /** The day that a text stands for; empty when it is none. */
    public static Optional<LocalDate> read(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso, 1);
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String dense = plain.replaceAll("\\s*([-/.年月日])\\s*", "$1");
        for (Pattern pattern : new Pattern[] {WESTERN, COMPACT}) {
            Matcher written = pattern.matcher(dense);
            if (written.matches()) {
                return day(written, 1);
            }
        }
        Matcher english = ENGLISH.matcher(plain);
        if (english.matches()) {
            int month = MONTHS.indexOf(english.group(1).toLowerCase(Locale.ROOT)) / 3 + 1;
            return day(number(english, 3), month, number(english, 2));
        }
        Matcher era = ERA.matcher(plain.replaceAll("\\s", ""));
        if (era.matches()) {
            return ofEra(era);
        }
        return SERIAL.matcher(dense).matches() ? Optional.of(ofSerial(Double.parseDouble(dense))) : Optional.empty();
    }

    /** The day that a spreadsheet keeps as a number. */
    public static LocalDate ofSerial(double serial) {
        return SERIAL_ZERO.plusDays((long) serial);
    }

    private static Optional<LocalDate> day(Matcher written, int first) {
        return day(number(written, first), number(written, first + 1), number(written, first + 2));
    }

    private static Optional<LocalDate> ofEra(Matcher written) {
        String name = written.group(1);
        String letter = LETTERS.getOrDefault(name, name.toUpperCase(Locale.ROOT));
        LocalDate begin = ERAS.getOrDefault(letter, LocalDate.MIN);
        int year = written.group(2).equals("元") ? 1 : number(written, 2);
        // days before the first of an era's first year belong to the one before; offices run on past its end
        return day(begin.getYear() + year - 1, number(written, 3), number(written, 4))
                .filter(day -> year > 0 && !day.isBefore(begin));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return year < 1868 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
