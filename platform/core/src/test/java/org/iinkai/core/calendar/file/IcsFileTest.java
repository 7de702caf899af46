package org.iinkai.core.calendar.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.error.Refused;
import org.iinkai.core.calendar.file.IcsEvent.Span;

class IcsFileTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String NEW_YORK = """
            BEGIN:VTIMEZONE
            TZID:Somewhere
            BEGIN:DAYLIGHT
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            DTSTART:20070311T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            DTSTART:20071104T020000
            RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
            END:STANDARD
            END:VTIMEZONE
            """;

    private static List<IcsEvent> read(String text) {
        return read(text.replace("\n", "\r\n").getBytes(UTF_8));
    }

    private static List<IcsEvent> read(byte[] bytes) {
        return IcsFile.read(new ByteArrayInputStream(bytes), TOKYO);
    }

    private static String calendar(String... parts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", parts) + "END:VCALENDAR\n";
    }

    private static String entry(String... lines) {
        return "BEGIN:VEVENT\nUID:u1\nSUMMARY:理事会\n" + String.join("\n", lines) + "\nEND:VEVENT\n";
    }

    private static List<IcsEvent> events(String... lines) {
        return read(calendar(entry(lines)));
    }

    private static Span only(String... lines) {
        List<IcsEvent> events = events(lines);
        assertThat(events).hasSize(1);
        assertThat(events.getFirst().problem()).isEmpty();
        assertThat(events.getFirst().days()).hasSize(1);
        return events.getFirst().days().getFirst();
    }

    private static String problem(List<IcsEvent> events) {
        return events.stream()
                .flatMap(event -> event.problem().stream())
                .map(Refused::key)
                .findFirst()
                .orElse("");
    }

    private static Span span(String day, String starts, String ends) {
        return new Span(LocalDate.parse(day), time(starts), time(ends));
    }

    private static Optional<LocalTime> time(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "DTSTART:20250220T140000|DTEND:20250220T170000, 14:00, 17:00",
        "DTSTART:20250220T050000Z|DTEND:20250220T080000Z, 14:00, 17:00",
        "DTSTART;TZID=Asia/Tokyo:20250220T140000|DURATION:PT3H, 14:00, 17:00",
        "DTSTART;TZID=\"Tokyo Standard Time\":20250220T140000|DTEND:20250220T080000Z, 14:00, 17:00",
        "DTSTART;TZID=/example.org/20050126_1/Asia/Tokyo:20250220T140000|DURATION:P0DT3H, 14:00, 17:00",
        "DTSTART;TZID=Europe/London:20250220T050000|DURATION:PT30M, 14:00, 14:30",
        "DTSTART;TZID=Europe/London:20250720T050000|DURATION:PT30M, 13:00, 13:30",
        "DTSTART:20250220T140000, 14:00, ''",
    })
    void times_in_any_zone_become_times_here(String lines, String starts, String ends) {
        Span span = only(lines.split("\\|"));
        assertThat(span.starts()).isEqualTo(time(starts));
        assertThat(span.ends()).isEqualTo(time(ends));
    }

    @ParameterizedTest
    @CsvSource({
        "20250109T090000, 2025-01-09T23:00",
        "20250709T090000, 2025-07-09T22:00",
        "20250309T013000, 2025-03-09T15:30",
        "20250309T023000, 2025-03-09T16:30",
        "20250309T030000, 2025-03-09T16:00",
        "20251102T013000, 2025-11-02T14:30",
        "20251102T023000, 2025-11-02T16:30",
    })
    void a_zone_of_the_files_own_knows_skipped_times_and_those_that_come_twice(String local, String here) {
        for (String zone : List.of("Somewhere", "America/New_York")) {
            List<IcsEvent> events = read(calendar(NEW_YORK, entry("DTSTART;TZID=" + zone + ":" + local)));
            Span span = events.getFirst().days().getFirst();
            assertThat(span.day().atTime(span.starts().orElseThrow())).as(zone).isEqualTo(here);
        }
    }

    @Test
    void whole_days_end_the_day_before_their_end() {
        assertThat(only("DTSTART;VALUE=DATE:20250220")).isEqualTo(span("2025-02-20", "", ""));
        assertThat(events("DTSTART;VALUE=DATE:20250220", "DTEND;VALUE=DATE:20250222")
                        .getFirst()
                        .days())
                .containsExactly(span("2025-02-20", "", ""), span("2025-02-21", "", ""));
    }

    @Test
    void what_goes_over_midnight_takes_a_part_of_each_day() {
        assertThat(events("DTSTART:20250220T100000", "DTEND:20250222T150000")
                        .getFirst()
                        .days())
                .containsExactly(
                        span("2025-02-20", "10:00", ""), span("2025-02-21", "", ""), span("2025-02-22", "", "15:00"));
        assertThat(only("DTSTART:20250220T220000", "DTEND:20250221T000000"))
                .isEqualTo(span("2025-02-20", "22:00", "23:59"));
    }

    @Test
    void a_rule_goes_on_in_its_own_zone_without_the_times_that_are_taken_out() {
        List<IcsEvent> events = events(
                "DTSTART;TZID=Europe/London:20250320T100000",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "EXDATE;TZID=Europe/London:20250327T100000",
                "RDATE;TZID=Europe/London:20250501T100000");
        assertThat(events).allMatch(event -> event.problem().isEmpty());
        assertThat(events.stream().map(event -> event.days().getFirst()).toList())
                .containsExactly(
                        span("2025-03-20", "19:00", ""),
                        span("2025-04-03", "18:00", ""),
                        span("2025-04-10", "18:00", ""),
                        span("2025-05-01", "18:00", ""));
        assertThat(events.getFirst().recurrence()).isEqualTo("20250320T100000Z");
        assertThat(events.get(1).recurrence()).isEqualTo("20250403T090000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=MONTHLY;BYDAY=2TH;UNTIL=20250401, 2025-01-09 2025-02-13 2025-03-13",
        "FREQ=MONTHLY;BYDAY=2TH;UNTIL=20250313T010000Z, 2025-01-09 2025-02-13 2025-03-13",
        "FREQ=MONTHLY;BYDAY=2TH;UNTIL=20250313T005959Z, 2025-01-09 2025-02-13",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3, 2025-01-09 2025-01-31 2025-02-28",
        "FREQ=YEARLY;INTERVAL=2;COUNT=3, 2025-01-09 2027-01-09 2029-01-09",
        "FREQ=DAILY;UNTIL=20250111, 2025-01-09 2025-01-10 2025-01-11",
    })
    void rules_end_where_they_say(String rule, String days) {
        List<IcsEvent> events = events("DTSTART:20250109T100000", "RRULE:" + rule);
        assertThat(problem(events)).isEmpty();
        assertThat(events.stream()
                        .map(event -> event.days().getFirst().day().toString())
                        .toList())
                .isEqualTo(Arrays.asList(days.split(" ")));
    }

    @Test
    void a_time_that_stands_in_an_entry_of_its_own_is_that_entry() {
        List<IcsEvent> events = read(calendar(
                entry("DTSTART:20250109T100000", "RRULE:FREQ=WEEKLY;COUNT=3"),
                entry("RECURRENCE-ID:20250116T100000", "DTSTART:20250117T130000", "SEQUENCE:2"),
                entry("RECURRENCE-ID:20250123T100000", "DTSTART:20250123T100000", "STATUS:CANCELLED")));
        assertThat(events).hasSize(3).allMatch(event -> event.problem().isEmpty());
        assertThat(events.get(1).days()).containsExactly(span("2025-01-17", "13:00", ""));
        assertThat(events.get(1).recurrence()).isEqualTo("20250116T010000Z");
        assertThat(events.get(2).isCancelled()).isTrue();
    }

    @ParameterizedTest
    @Timeout(20)
    @CsvSource({
        "FREQ=DAILY, ics-repeats",
        "FREQ=WEEKLY;UNTIL=20750101, ics-repeats",
        "FREQ=DAILY;COUNT=999999999, ics-repeats",
        "FREQ=SECONDLY;COUNT=3, ics-rule",
        "FREQ=YEARLY;BYHOUR=1;BYMINUTE=1, ics-rule",
        "FREQ=DAILY;INTERVAL=0, ics-rule",
        "FREQ=DAILY;INTERVAL=99999, ics-rule",
        "FREQ=MONTHLY;BYDAY=XX, ics-rule",
        "FREQ=SOMETIMES, ics-rule",
        "FREQ=DAILY;UNTIL=nie, ics-date",
    })
    void rules_without_end_or_sense_are_refused_at_once(String rule, String key) {
        assertThat(problem(events("DTSTART:20250109T100000", "RRULE:" + rule))).isEqualTo("core.refused." + key);
    }

    @Test
    @Timeout(20)
    void a_rule_that_never_comes_true_ends() {
        assertThat(events("DTSTART:20250109T100000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "SUMMARY:x, ics-no-start",
        "DTSTART:gestern, ics-date",
        "DTSTART:20250230T100000, ics-date",
        "DTSTART:99990101T100000, ics-date",
        "DTSTART;TZID=Nowhere/Land:20250220T140000, ics-zone",
        "DTSTART:20250220T140000|DTEND:20250220T130000, ics-ends-before",
        "DTSTART;VALUE=DATE:20250220|DTEND;VALUE=DATE:20250219, ics-ends-before",
        "DTSTART;VALUE=DATE:20250220|DTEND;VALUE=DATE:20270219, ics-days",
        "DTSTART:20250220T140000|DURATION:-PT1H, ics-date",
        "DTSTART:20250220T140000|DESCRIPTION:first|broken folding goes on here, ics-line",
        "DTSTART:20250220T140000|RECURRENCE-ID;RANGE=THISANDFUTURE:20250220T140000, ics-rule",
    })
    void what_is_wrong_is_said_beside_the_entry_and_keeps_no_other_out(String lines, String key) {
        List<IcsEvent> events = read(calendar(
                entry(lines.split("\\|")), entry("DTSTART:20250221T140000").replace("UID:u1", "UID:u2")));
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().problem().orElseThrow().key()).isEqualTo("core.refused." + key);
        assertThat(events.getFirst().line()).isEqualTo(3);
        assertThat(events.getLast().problem()).isEmpty();
    }

    @Test
    void an_entry_without_its_end_is_broken_and_the_next_is_not() {
        List<IcsEvent> events =
                read(calendar("BEGIN:VEVENT\nUID:u0\nDTSTART:20250220T140000\n", entry("DTSTART:20250221T140000")));
        assertThat(events.getFirst().problem().orElseThrow().key()).isEqualTo("core.refused.ics-unfinished");
        assertThat(events.getLast().problem()).isEmpty();
    }

    @Test
    void of_two_entries_with_one_name_the_newer_counts() {
        List<IcsEvent> events = read(calendar(
                entry("DTSTART:20250221T140000", "SEQUENCE:3"), entry("DTSTART:20250220T140000", "SEQUENCE:1")));
        assertThat(events.getFirst().problem()).isEmpty();
        assertThat(events.getLast().problem().orElseThrow().key()).isEqualTo("core.refused.ics-twice");
    }

    @Test
    void folded_lines_quotes_and_what_is_escaped_are_read() {
        IcsEvent event = events(
                        "DTSTART;X-A=\"a:b;c\":20250220T140000",
                        "DESCRIPTION:一行目\\n二行目\\, 続\n  き",
                        "LOCATION:東京\\; 会議室",
                        "BEGIN:VALARM",
                        "DESCRIPTION:知らせ",
                        "END:VALARM")
                .getFirst();
        assertThat(event.problem()).isEmpty();
        assertThat(event.description()).isEqualTo("一行目\n二行目, 続 き");
        assertThat(event.location()).isEqualTo("東京; 会議室");
    }

    @Test
    void a_file_in_the_old_character_set_is_read() {
        byte[] bytes = calendar(entry("DTSTART:20250220T140000")).getBytes(Charset.forName("windows-31j"));
        assertThat(read(bytes).getFirst().title()).isEqualTo("理事会");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "garbage", "<html></html>", "name,day\nx,2025-01-01\n"})
    void what_is_no_calendar_is_refused_as_such(String text) {
        refused(text.getBytes(UTF_8), "ics-none");
    }

    @Test
    void a_calendar_without_events_is_refused() {
        refused(calendar(NEW_YORK).getBytes(UTF_8), "ics-empty");
    }

    @Test
    void random_bytes_are_refused_and_never_a_defect() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            byte[] head = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:".getBytes(UTF_8);
            byte[] all = Arrays.copyOf(head, head.length + noise.length);
            System.arraycopy(noise, 0, all, head.length, noise.length);
            try {
                assertThat(read(all)).allMatch(event -> event.problem().isPresent());
            } catch (Refused refused) {
                assertThat(refused.key()).startsWith("core.refused.ics-");
            }
        }
    }

    @Test
    @Timeout(60)
    void a_large_file_is_read_or_refused_within_bounds() {
        refused(new byte[IcsFile.LARGEST + 1], "ics-large");
        String one = entry("DTSTART:20250220T140000", "DESCRIPTION:" + "長".repeat(50_000));
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            large.append(one.replace("UID:u1", "UID:u" + i));
        }
        assertThat(read(calendar(large.toString())))
                .hasSize(60)
                .allMatch(event -> event.problem().isEmpty());
        refused(calendar(entry("DTSTART:20250220T140000").repeat(2_001)).getBytes(UTF_8), "ics-many");
        String rule = entry("DTSTART:20250220T140000", "RRULE:FREQ=DAILY;COUNT=400");
        StringBuilder times = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            times.append(rule.replace("UID:u1", "UID:u" + i));
        }
        refused(calendar(times.toString()).getBytes(UTF_8), "ics-many");
    }

    private static void refused(byte[] bytes, String key) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("core.refused." + key));
    }
}
