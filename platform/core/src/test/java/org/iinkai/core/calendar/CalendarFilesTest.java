package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.FileChoice;
import org.iinkai.api.calendar.FileEntry;
import org.iinkai.api.calendar.FileEntry.Outcome;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

class CalendarFilesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final CalendarFiles files = CORE.service(CalendarFiles.class);
    private final Calendar calendar = CORE.service(Calendar.class);
    private final Planned planned = new Planned(CORE);
    private String series = "";
    private String uid = "";

    @BeforeAll
    static void bodies() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
    }

    @BeforeEach
    void make_a_series() {
        series = planned.series(NumberingScheme.FISCAL_YEAR, Kind.MEETING, "pr").code();
        uid = "u" + System.nanoTime();
    }

    private static InputStream file(String... entries) {
        return new ByteArrayInputStream(
                ("BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", entries) + "END:VCALENDAR\n").getBytes(UTF_8));
    }

    private String entry(String... lines) {
        return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:理事会\nLOCATION:本部\n" + String.join("\n", lines)
                + "\nEND:VEVENT\n";
    }

    private FileChoice choice() {
        return new FileChoice(series, List.of("pr"), "", false);
    }

    private CalendarFiles.Stored store(boolean skips, String... entries) {
        return CORE.administrator(() -> files.store(file(entries), choice(), skips));
    }

    private FileEntry stored(String... lines) {
        CalendarFiles.Stored stored = store(false, entry(lines));
        assertThat(stored.entries()).hasSize(1);
        return stored.entries().getFirst();
    }

    private List<CalendarEntry> events() {
        return CORE.administrator(() -> calendar.entries(
                new CalendarFilter(new FiscalYear(2024).period(), "", series, "", false, Optional.empty())));
    }

    private static String problem(FileEntry entry) {
        assertThat(entry.outcome()).isEqualTo(Outcome.REFUSED);
        return entry.problem().orElseThrow().key().replace("core.refused.", "");
    }

    @Test
    void the_check_says_what_would_come_and_stores_nothing() {
        List<FileEntry> found = CORE.administrator(() -> files.check(file(entry("DTSTART:20250220T140000")), choice()));
        assertThat(found).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.ADDED);
            assertThat(entry.sessions().getFirst().place()).isEqualTo("本部");
        });
        assertThat(events()).isEmpty();
    }

    @Test
    void a_repeated_meeting_becomes_events_with_numbers_and_read_again_nothing_changes() {
        String[] lines = {"DTSTART:20250109T140000", "DTEND:20250109T160000", "RRULE:FREQ=MONTHLY;COUNT=3"};
        assertThat(store(false, entry(lines)).isStored()).isTrue();
        assertThat(events().stream().map(CalendarEntry::number))
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3));
        assertThat(events()).allSatisfy(event -> {
            assertThat(event.bodies()).containsExactly("pr");
            assertThat(event.title()).isEqualTo("理事会");
        });
        assertThat(store(false, entry(lines)).entries())
                .extracting(FileEntry::outcome)
                .containsOnly(Outcome.SAME);
        assertThat(events()).hasSize(3).allMatch(event -> event.version() == 1);
    }

    @Test
    void in_a_course_with_one_application_the_times_are_sessions_of_one_event() {
        series = planned.series(NumberingScheme.LIFETIME, Kind.COHORT, "pr").code();
        store(false, entry("DTSTART:20250109T140000", "RRULE:FREQ=WEEKLY;COUNT=4"));
        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.sessions()).hasSize(4));
    }

    @Test
    void what_was_entered_for_a_session_stays_with_it_and_is_not_taken_away() {
        series = planned.series(NumberingScheme.LIFETIME, Kind.COHORT, "pr").code();
        store(false, entry("DTSTART:20250109T140000", "RRULE:FREQ=WEEKLY;COUNT=2"));
        CalendarEntry course = events().getFirst();
        ProgrammePart part = new ProgrammePart("第2講", false, Optional.empty(), List.of());
        CORE.asAdministrator(() -> calendar.save(new SaveEvent(
                course.id(),
                series,
                OptionalInt.empty(),
                course.title(),
                course.sessions(),
                List.of(ProgrammePart.empty(), part),
                calendar.outline(course.id()),
                false,
                course.version())));
        store(false, entry("DTSTART:20250109T140000", "RRULE:FREQ=WEEKLY;COUNT=3", "SEQUENCE:1"));
        assertThat(CORE.administrator(() -> calendar.programme(course.id())))
                .containsExactly(ProgrammePart.empty(), part, ProgrammePart.empty());
        assertThat(problem(stored("DTSTART:20250109T140000", "SEQUENCE:2"))).isEqualTo("ics-programme");
        assertThat(events().getFirst().sessions()).hasSize(3);
    }

    @Test
    void a_newer_entry_changes_its_event_and_an_older_one_does_not() {
        stored("DTSTART:20250220T140000", "SEQUENCE:2");
        FileEntry changed = stored("DTSTART:20250221T140000", "SEQUENCE:3");
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(problem(stored("DTSTART:20250228T140000", "SEQUENCE:1"))).isEqualTo("ics-older");
        assertThat(events())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.sessions().getFirst().day()).isEqualTo("2025-02-21"));
    }

    @Test
    void a_cancelled_entry_cancels_its_event_and_adds_none() {
        assertThat(problem(stored("DTSTART:20250220T140000", "STATUS:CANCELLED")))
                .isEqualTo("ics-cancelled");
        FileEntry added = stored("DTSTART:20250220T140000");
        FileEntry cancelled = stored("DTSTART:20250220T140000", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(cancelled.event()).isEqualTo(added.event());
        assertThat(events().getFirst().status()).isEqualTo(Event.Status.CANCELLED);
        assertThat(problem(stored("DTSTART:20250221T140000", "SEQUENCE:2"))).isEqualTo("event-cancelled");
    }

    @Test
    void all_or_nothing_stores_nothing_when_one_is_refused_and_skipping_stores_the_rest() {
        String good = entry("DTSTART:20250220T140000");
        String bad = entry("DTSTART:20250220T140000", "DTEND:20250219T140000").replace(uid, uid + "b");
        CalendarFiles.Stored nothing = store(false, good, bad);
        assertThat(nothing.isStored()).isFalse();
        assertThat(nothing.entries()).extracting(FileEntry::outcome).containsExactly(Outcome.ADDED, Outcome.REFUSED);
        assertThat(events()).isEmpty();
        assertThat(store(true, good, bad).isStored()).isTrue();
        assertThat(events()).hasSize(1);
    }

    @Test
    void an_entry_without_a_place_takes_the_one_that_is_chosen() {
        String bare = entry("DTSTART:20250220T140000").replace("LOCATION:本部\n", "");
        assertThat(problem(store(false, bare).entries().getFirst())).isEqualTo("ics-place");
        CORE.asAdministrator(
                () -> files.store(file(bare), new FileChoice(series, List.of("pr"), "Zoom", false), false));
        assertThat(events().getFirst().sessions().getFirst().form()).isEqualTo(Form.ONLINE);
    }

    @Test
    void people_who_signed_up_must_be_told_of_another_day() {
        FileEntry added = stored("DTSTART:20250220T140000");
        CORE.asAdministrator(() -> {
            var id = added.event().orElseThrow();
            var outline = calendar.outline(id);
            calendar.save(new org.iinkai.api.calendar.SaveEvent(
                    id,
                    series,
                    OptionalInt.empty(),
                    "理事会",
                    calendar.entry(id).sessions(),
                    calendar.programme(id),
                    Planned.outline(outline.seats(), "pr"),
                    false,
                    1));
            CORE.service(org.iinkai.api.calendar.SignUps.class).open(id, Planned.OPENING);
        });
        planned.take(added.event().orElseThrow(), "青葉", "青木 花");
        String moved = entry("DTSTART:20250221T140000", "SEQUENCE:1");
        assertThat(problem(store(false, moved).entries().getFirst())).isEqualTo("session-moved");
        CORE.asAdministrator(() -> files.store(file(moved), new FileChoice(series, List.of("pr"), "", true), false));
        assertThat(events().getFirst().sessions().getFirst().day()).isEqualTo("2025-02-21");
        assertThat(planned.mails(added.event().orElseThrow())).anyMatch(text -> text.contains("2月21日"));
    }

    @Test
    void our_own_feed_is_not_read_in_again() {
        var request = Planned.on(planned.series(NumberingScheme.LIFETIME), "2025-02-20");
        planned.save(request);
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        CORE.service(CalendarFeeds.class).writePublic(feed);
        List<FileEntry> found =
                CORE.administrator(() -> files.check(new ByteArrayInputStream(feed.toByteArray()), choice()));
        assertThat(found)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(problem(entry)).isEqualTo("ics-own"));
    }

    @Test
    void only_who_may_change_events_of_the_body_reads_them_in() {
        Caller reader = new Caller("r", "r", "", Locale.JAPANESE, Grants.of(Set.of("core.events-read")));
        assertThatThrownBy(() ->
                        CallerScope.run(reader, () -> files.check(file(entry("DTSTART:20250220T140000")), choice())))
                .isInstanceOf(Forbidden.class);
    }
}
