package org.iinkai.ui.kit;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: with a Japanese era, 令和7年3月1日 or R7.3.1, or western in any width. */
final class TypedDay {
    /** Spaces and whatever looks like a hyphen. */
    private static final String BREAKS = "[\\s\u2010-\u2015\u2212\u30fc]+";

    private static final Map<String, JapaneseEra> ERAS = Map.ofEntries(
            Map.entry("明治", JapaneseEra.MEIJI),
            Map.entry("M", JapaneseEra.MEIJI),
            Map.entry("大正", JapaneseEra.TAISHO),
            Map.entry("T", JapaneseEra.TAISHO),
            Map.entry("昭和", JapaneseEra.SHOWA),
            Map.entry("S", JapaneseEra.SHOWA),
            Map.entry("平成", JapaneseEra.HEISEI),
            Map.entry("H", JapaneseEra.HEISEI),
            Map.entry("令和", JapaneseEra.REIWA),
            Map.entry("R", JapaneseEra.REIWA));
    private static final Pattern OF_ERA =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])(元|[0-9]{1,2})(?:年|[./-])([0-9]{1,2})(?:月|[./-])([0-9]{1,2})日?");
    private static final Pattern WESTERN =
            Pattern.compile("([0-9]{4})(?:年|[./-])([0-9]{1,2})(?:月|[./-])([0-9]{1,2})日?");
    private static final Pattern PACKED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    private TypedDay() {}

    /** The day that a text means; empty when it means none, or one that its era does not have. */
    static Optional<LocalDate> of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll(BREAKS, "-")
                .replaceAll("^-+|-+$", "")
                .replaceAll("(?<=[^0-9])-", "");
        try {
            Matcher era = OF_ERA.matcher(plain);
            return era.matches()
                    ? Optional.of(ofEra(era))
                    : western(WESTERN.matcher(plain)).or(() -> western(PACKED.matcher(plain)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate ofEra(Matcher found) {
        int year = found.group(2).equals("元") ? 1 : number(found, 2);
        return LocalDate.from(
                JapaneseChronology.INSTANCE.date(ERAS.get(found.group(1)), year, number(found, 3), number(found, 4)));
    }

    private static Optional<LocalDate> western(Matcher found) {
        return found.matches()
                ? Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))
                : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
