package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.iinkai.api.association.AssociationName;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterLine.Place;
import org.iinkai.core.calendar.CertificateMapper.CameRow;
import org.iinkai.core.calendar.EventMapper.EventRow;
import org.iinkai.core.letters.Paper;
import org.iinkai.core.letters.Papers;

/** Fills in the certificate of an event; its words are a file for each thing that is certified. */
final class CertificatePaper {

    private final EventRow event;
    private final EventSeries series;
    private final List<EventSession> sessions;
    private final AssociationName association;
    private final String words;

    CertificatePaper(EventRow event, EventSeries series, List<EventSession> sessions, AssociationName association) {
        this.event = event;
        this.series = series;
        this.sessions = sessions;
        this.association = association;
        this.words = words(series.people() == EventSeries.PeopleWord.STUDENTS ? "course" : "event");
    }

    /** 2024-0001. */
    static String number(int year, int number) {
        return "%d-%04d".formatted(year, number);
    }

    Paper of(CameRow person) {
        List<LetterLine> lines = new ArrayList<>();
        for (String line : words.split("\n", -1)) {
            lines.addAll(filled(line, person));
        }
        String title =
                words.lines().filter(line -> line.startsWith("# ")).findFirst().orElse("# ");
        return new Paper(title.substring(2), association.name().ja(), lines);
    }

    private List<LetterLine> filled(String line, CameRow person) {
        Place place = line.startsWith("# ")
                ? Place.TITLE
                : line.startsWith("> ") ? Place.RIGHT : line.startsWith("- ") ? Place.MIDDLE : Place.LEFT;
        String text = place == Place.LEFT ? line : line.substring(2);
        if (text.contains("{days}")) {
            List<String> days = days(person);
            return IntStream.range(0, days.size())
                    .mapToObj(i -> new LetterLine(place, dayLine(text, days.get(i), i == 0)))
                    .toList();
        }
        return List.of(new LetterLine(
                place,
                text.replace("{number}", number(person.year(), person.number()))
                        .replace("{name}", person.name())
                        .replace("{company}", person.company())
                        .replace("{event}", event())
                        .replace("{day}", Papers.day(EventStore.lastDay(sessions)))
                        .replace("{association}", association.name().ja())));
    }

    /** The label stands before the first day alone; the others stand below it. */
    private static String dayLine(String text, String day, boolean isFirst) {
        String label = text.substring(0, text.indexOf("{days}"));
        return isFirst ? text.replace("{days}", day) : "　".repeat(label.length()) + day;
    }

    private String event() {
        boolean isNamed = event.title().contains(series.name().ja());
        String name = isNamed ? event.title() : series.name().ja();
        String numbered = event.number() > 0 ? "第" + event.number() + "回　" + name : name;
        return isNamed ? numbered : numbered + "「" + event.title() + "」";
    }

    /** The days they came on; those of the whole event where nobody noted sessions. */
    private List<String> days(CameRow person) {
        List<Integer> came = Arrays.stream(person.sessions().split(" "))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .filter(position -> position <= sessions.size())
                .toList();
        List<EventSession> those = came.isEmpty() || sessions.size() == 1
                ? sessions
                : came.stream().map(position -> sessions.get(position - 1)).toList();
        return those.stream()
                .map(EventSession::day)
                .distinct()
                .sorted(LocalDate::compareTo)
                .map(Papers::day)
                .collect(Collectors.toList());
    }

    private static String words(String kind) {
        String name = "/org/iinkai/core/calendar/certificate-" + kind + ".txt";
        try (InputStream in = CertificatePaper.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
