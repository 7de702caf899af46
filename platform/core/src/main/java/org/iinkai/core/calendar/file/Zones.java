package org.iinkai.core.calendar.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.error.Refused;

/** The time zones of a file: what it defines itself, and those that everybody knows. Nothing is looked up elsewhere. */
final class Zones {

    /** Names that Outlook writes for zones that people here use. */
    private static final Map<String, String> WINDOWS = Map.of(
            "TOKYO STANDARD TIME", "Asia/Tokyo",
            "KOREA STANDARD TIME", "Asia/Seoul",
            "CHINA STANDARD TIME", "Asia/Shanghai",
            "SINGAPORE STANDARD TIME", "Asia/Singapore",
            "GMT STANDARD TIME", "Europe/London",
            "EASTERN STANDARD TIME", "America/New_York",
            "PACIFIC STANDARD TIME", "America/Los_Angeles",
            "UTC", "UTC");

    private static final int MOST_OBSERVANCES = 100;
    private static final int MOST_ONSETS = 2_000;

    /** A change of the offset to UTC at a local time by the offset before. */
    private record Onset(LocalDateTime at, ZoneOffset before, ZoneOffset after) {}

    /** Gives the moment of a local time. */
    @FunctionalInterface
    interface Zone {
        /** The moment; the offset before counts for a time that is skipped or comes twice (RFC 5545, 3.3.5). */
        Instant at(LocalDateTime local);
    }

    private final Zone floating;
    private final Map<String, Zone> known = new HashMap<>();
    private final Map<String, Component> defined = new HashMap<>();

    Zones(ZoneId here, List<Component> components) {
        floating = of(here);
        components.stream()
                .filter(component -> component.name().equals("VTIMEZONE"))
                .forEach(component -> defined.put(component.text("TZID"), component));
    }

    private static Zone of(ZoneId zone) {
        return local -> local.atZone(zone).toInstant();
    }

    /** The zone of times that name none. */
    Zone floating() {
        return floating;
    }

    /** @throws Refused when nobody knows it */
    Zone zone(String id) {
        Zone zone = known.get(id);
        if (zone == null) {
            Component definition = defined.get(id);
            zone = definition == null ? named(id) : defined(id, definition);
            known.put(id, zone);
        }
        return zone;
    }

    private static Zone named(String id) {
        String usual = WINDOWS.getOrDefault(Property.capitals(id), id.strip());
        for (String name : List.of(usual, usual.replaceAll("^.*/([^/]+/[^/]+)$", "$1"))) {
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                return of(ZoneId.of(name));
            }
        }
        throw new Refused("core.refused.ics-zone", Property.shown(id));
    }

    private static Zone defined(String id, Component definition) {
        List<Onset> onsets = new ArrayList<>();
        if (definition.inner().size() > MOST_OBSERVANCES) {
            throw new Refused("core.refused.ics-zone", Property.shown(id));
        }
        for (Component observance : definition.inner()) {
            if (observance.name().equals("STANDARD") || observance.name().equals("DAYLIGHT")) {
                onsets.addAll(onsets(id, observance));
            }
        }
        if (onsets.size() > MOST_ONSETS) {
            throw new Refused("core.refused.ics-zone", Property.shown(id));
        }
        onsets.sort(Comparator.comparing(Onset::at));
        if (onsets.isEmpty()) {
            return named(id);
        }
        return local -> at(onsets, local);
    }

    private static List<Onset> onsets(String id, Component observance) {
        try {
            LocalDateTime first =
                    Times.local(observance.first("DTSTART").map(Property::value).orElse(""));
            ZoneOffset before = ZoneOffset.of(offset(observance.text("TZOFFSETFROM")));
            ZoneOffset after = ZoneOffset.of(offset(observance.text("TZOFFSETTO")));
            List<LocalDateTime> days = new ArrayList<>(List.of(first));
            observance.all("RRULE").forEach(rule -> days.addAll(Recurrence.yearly(rule.value(), first, before)));
            observance
                    .all("RDATE")
                    .forEach(dates -> Times.split(dates.value()).forEach(day -> days.add(Times.local(day))));
            return days.stream().map(day -> new Onset(day, before, after)).toList();
        } catch (DateTimeException e) {
            throw new Refused("core.refused.ics-zone", Property.shown(id));
        }
    }

    private static String offset(String text) {
        return text.length() == 7 ? text.substring(0, 5) : text;
    }

    private static Instant at(List<Onset> onsets, LocalDateTime local) {
        ZoneOffset offset = onsets.getFirst().before();
        for (Onset onset : onsets) {
            if (onset.at().isAfter(local)) {
                break;
            }
            int skipped = onset.after().getTotalSeconds() - onset.before().getTotalSeconds();
            boolean isSkipped = local.isBefore(onset.at().plus(Duration.ofSeconds(Math.max(0, skipped))));
            offset = isSkipped ? onset.before() : onset.after();
        }
        return local.toInstant(offset);
    }
}
