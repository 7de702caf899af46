package org.iinkai.core.calendar.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.file.Zones.Zone;

/** Dates, times and durations as calendars write them. */
final class Times {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern LENGTH = Pattern.compile(
            "([+-]?)P(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Times() {}

    /** A time with what it is worth: a whole day has no zone. */
    record When(LocalDateTime local, boolean isDay, Zone zone) {

        Instant moment() {
            return zone.at(local);
        }

        When at(LocalDateTime other) {
            return new When(other, isDay, zone);
        }
    }

    /** @throws Refused when the value is no time */
    static When when(Property property, Zones zones) {
        return when(property, property.value().strip(), zones);
    }

    /** One of the times that a property lists. */
    static When when(Property property, String value, Zones zones) {
        try {
            if (property.parameter("VALUE").equalsIgnoreCase("DATE") || value.length() == 8) {
                return new When(checked(LocalDate.parse(value, DAY).atStartOfDay()), true, zones.floating());
            }
            if (value.endsWith("Z")) {
                return new When(local(value), false, moment -> moment.toInstant(ZoneOffset.UTC));
            }
            String zone = property.parameter("TZID");
            return new When(local(value), false, zone.isEmpty() ? zones.floating() : zones.zone(zone));
        } catch (DateTimeException e) {
            throw new Refused("core.refused.ics-date", property.name(), Property.shown(value));
        }
    }

    /** A local time, whatever zone it is in. */
    static LocalDateTime local(String value) {
        return checked(LocalDateTime.parse(value.replace("Z", ""), MOMENT));
    }

    private static LocalDateTime checked(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("year", time.toString(), 0);
        }
        return time;
    }

    static List<String> split(String values) {
        return Arrays.stream(values.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** When something ends that begins at a time and lasts as long as is said. */
    static When after(When begins, Property duration) {
        Matcher said = LENGTH.matcher(duration.value().strip());
        if (!said.matches() || "-".equals(said.group(1))) {
            throw new Refused("core.refused.ics-date", duration.name(), Property.shown(duration.value()));
        }
        LocalDateTime days = begins.local().plus(Period.ofDays(number(said, 2) * 7 + number(said, 3)));
        return begins.at(days.plus(
                Duration.ofHours(number(said, 4)).plusMinutes(number(said, 5)).plusSeconds(number(said, 6))));
    }

    private static int number(Matcher said, int group) {
        String text = said.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }
}
