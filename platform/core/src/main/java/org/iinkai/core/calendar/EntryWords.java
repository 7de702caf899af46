package org.iinkai.core.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.FileEntry.Part;

/** What an entry of a calendar file can say of an event, in the words that are kept of it. */
record EntryWords(String title, String description, String times, String places) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    static EntryWords of(String title, String description, List<EventSession> sessions) {
        return new EntryWords(
                title.strip(),
                description.strip(),
                sessions.stream()
                        .map(session -> session.day() + " " + minute(session.starts()) + "-" + minute(session.ends()))
                        .collect(joining("\n")),
                sessions.stream()
                        .map(session -> session.form() + " " + session.place())
                        .collect(joining("\n")));
    }

    private static String minute(Optional<LocalTime> time) {
        return time.map(MINUTE::format).orElse("");
    }

    Set<Part> differing(EntryWords other) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!title.equals(other.title)) {
            parts.add(Part.TITLE);
        }
        if (!times.equals(other.times)) {
            parts.add(Part.TIMES);
        }
        if (!places.equals(other.places)) {
            parts.add(Part.PLACES);
        }
        if (!description.equals(other.description)) {
            parts.add(Part.DESCRIPTION);
        }
        return parts;
    }
}
