package org.iinkai.core.calendar.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;

import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.file.Times.When;

/**
 * When something takes place again. A rule is gone through step by step and no further than may be; its end and count are
 * kept here, because the library compares them in another zone.
 */
final class Recurrence {

    /** Most times of one entry. */
    static final int MOST = 400;

    private static final int LONGEST_RULE = 500;
    private static final int LONGEST_STEP = 1_000;
    private static final int MOST_YEARS = 150;
    private static final int LAST_ONSET = 2100;

    private Recurrence() {}

    /** A rule apart from where it ends. */
    private record Rule(String steps, Optional<String> until, int count) {

        static Rule of(String text) {
            if (text.length() > LONGEST_RULE) {
                throw unknown(text);
            }
            Map<String, String> parts = new HashMap<>();
            for (String part : text.split(";")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    parts.put(
                            Property.capitals(part.substring(0, equals)),
                            Property.capitals(part.substring(equals + 1)));
                }
            }
            checkSteps(parts, text);
            Optional<String> until = Optional.ofNullable(parts.remove("UNTIL"));
            String count = Optional.ofNullable(parts.remove("COUNT")).orElse("0");
            if (!count.matches("[0-9]{1,9}")) {
                throw unknown(text);
            }
            StringBuilder steps = new StringBuilder("FREQ=" + parts.remove("FREQ"));
            parts.forEach(
                    (name, value) -> steps.append(';').append(name).append('=').append(value));
            return new Rule(steps.toString(), until, Integer.parseInt(count));
        }

        /** Steps within a day make lists that no memory holds; nobody plans meetings by them. */
        private static void checkSteps(Map<String, String> parts, String text) {
            boolean isKnown = parts.getOrDefault("FREQ", "").matches("DAILY|WEEKLY|MONTHLY|YEARLY")
                    && parts.keySet().stream()
                            .allMatch(
                                    name -> name.matches(
                                            "FREQ|UNTIL|COUNT|INTERVAL|WKST|BYDAY|BYMONTH|BYMONTHDAY|BYSETPOS|BYWEEKNO|BYYEARDAY"));
            String interval = parts.getOrDefault("INTERVAL", "1");
            if (!isKnown
                    || !interval.matches("[0-9]{1,5}")
                    || Integer.parseInt(interval) < 1
                    || Integer.parseInt(interval) > LONGEST_STEP) {
                throw unknown(text);
            }
        }
    }

    private static Refused unknown(String rule) {
        return new Refused("core.refused.ics-rule", Property.shown(rule));
    }

    /**
     * All times of an entry, the first one first.
     *
     * @throws Refused when there are more than may be
     */
    static List<When> of(Component entry, When begins, Zones zones) {
        if (entry.first("EXRULE").isPresent()) {
            throw unknown("EXRULE");
        }
        TreeSet<LocalDateTime> times = new TreeSet<>(List.of(begins.local()));
        for (Property rule : entry.all("RRULE").toList()) {
            times.addAll(expanded(rule, begins, zones));
            checkCount(times.size());
        }
        List<When> all = new ArrayList<>(times.stream().map(begins::at).toList());
        for (Property dates : entry.all("RDATE").toList()) {
            for (String value : Times.split(dates.value())) {
                all.add(Times.when(dates, value.replaceAll("/.*", ""), zones));
            }
            checkCount(all.size());
        }
        List<Instant> without = new ArrayList<>();
        for (Property dates : entry.all("EXDATE").toList()) {
            Times.split(dates.value()).forEach(value -> without.add(moment(Times.when(dates, value, zones), begins)));
        }
        TreeSet<Instant> seen = new TreeSet<>(without);
        return all.stream().filter(time -> seen.add(time.moment())).toList();
    }

    /** A day taken out of an entry with times means the time of that day. */
    private static Instant moment(When without, When begins) {
        return without.isDay() && !begins.isDay()
                ? begins.at(without.local().toLocalDate().atTime(begins.local().toLocalTime()))
                        .moment()
                : without.moment();
    }

    private static List<LocalDateTime> expanded(Property property, When begins, Zones zones) {
        Rule rule = Rule.of(property.value().strip());
        Optional<Instant> until = rule.until().map(text -> end(property, text, begins, zones));
        List<LocalDateTime> times = new ArrayList<>(List.of(begins.local()));
        Iterator<LocalDateTime> steps =
                steps(rule.steps(), begins.local(), begins.local().plusYears(MOST_YEARS), property);
        while (steps.hasNext() && (rule.count() == 0 || times.size() < rule.count())) {
            LocalDateTime next = steps.next();
            if (until.isPresent() && begins.at(next).moment().isAfter(until.get())) {
                break;
            }
            if (next.isAfter(begins.local())) {
                times.add(next);
                checkCount(times.size());
            }
        }
        return times;
    }

    private static Instant end(Property property, String text, When begins, Zones zones) {
        When end = Times.when(new Property("UNTIL", Map.of(), property.value()), text, zones);
        if (end.isDay()) {
            return begins.at(end.local().toLocalDate().atTime(23, 59, 59)).moment();
        }
        return text.endsWith("Z") ? end.moment() : begins.at(end.local()).moment();
    }

    private static Iterator<LocalDateTime> steps(
            String rule, LocalDateTime first, LocalDateTime last, Property property) {
        try {
            return new Recur<LocalDateTime>(rule)
                    .getDatesAsStream(first, first, last, -1)
                    .iterator();
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown(property.value());
        }
    }

    private static void checkCount(int count) {
        if (count > MOST) {
            throw new Refused("core.refused.ics-repeats", MOST);
        }
    }

    /** When an observance of a time zone begins each year. */
    static List<LocalDateTime> yearly(String text, LocalDateTime first, ZoneOffset before) {
        Rule rule = Rule.of(text.strip());
        if (!rule.steps().startsWith("FREQ=YEARLY")) {
            throw unknown(text);
        }
        Optional<LocalDateTime> until = rule.until()
                .map(end -> end.endsWith("Z")
                        ? Times.local(end).plusSeconds(before.getTotalSeconds())
                        : Times.local(end.length() == 8 ? end + "T235959" : end));
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime last = until.orElse(LocalDateTime.of(LAST_ONSET, 1, 1, 0, 0));
        new Recur<LocalDateTime>(rule.steps())
                .getDatesAsStream(first, first, last, MOST)
                .forEach(times::add);
        return times;
    }
}
