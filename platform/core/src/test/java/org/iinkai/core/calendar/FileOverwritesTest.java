package org.iinkai.core.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.FileChoice;
import org.iinkai.api.calendar.FileEntry;
import org.iinkai.api.calendar.FileEntry.Outcome;
import org.iinkai.api.calendar.FileEntry.Part;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.numbering.NumberingScheme;
import org.iinkai.core.TestCore;

/** What was changed here between two readings of a calendar file. */
class FileOverwritesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final CalendarFiles files = CORE.service(CalendarFiles.class);
    private final Calendar calendar = CORE.service(Calendar.class);
    private final Planned planned = new Planned(CORE);
    private String series = "";
    private String uid = "";
    private Id<Event> event = Id.next();

    @BeforeAll
    static void bodies() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\n");
    }

    @BeforeEach
    void read_an_entry() {
        series = planned.series(NumberingScheme.FISCAL_YEAR, Kind.MEETING, "pr").code();
        uid = "u" + System.nanoTime();
        event = store("理事会", "本部", "DTSTART:20250220T140000").event().orElseThrow();
    }

    private InputStream file(String title, String place, String... lines) {
        return new ByteArrayInputStream(("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:" + title
                        + "\nLOCATION:" + place + "\n" + String.join("\n", lines) + "\nEND:VEVENT\nEND:VCALENDAR\n")
                .getBytes(UTF_8));
    }

    private FileEntry store(String title, String place, String... lines) {
        CalendarFiles.Stored stored = CORE.administrator(() -> files.store(file(title, place, lines), choice(), false));
        assertThat(stored.isStored()).isTrue();
        return stored.entries().getFirst();
    }

    private FileEntry check(String title, String place, String... lines) {
        return CORE.administrator(() -> files.check(file(title, place, lines), choice()))
                .getFirst();
    }

    private FileChoice choice() {
        return new FileChoice(series, List.of("pr"), "", false);
    }

    private CalendarEntry stored() {
        return CORE.administrator(() -> calendar.entry(event));
    }

    /** Somebody gives the event another title and place. */
    private void change(String title, String place) {
        CalendarEntry before = stored();
        EventSession session = before.sessions().getFirst();
        CORE.asAdministrator(() -> calendar.save(new SaveEvent(
                event,
                series,
                OptionalInt.empty(),
                title,
                List.of(new EventSession(session.day(), session.starts(), session.ends(), session.form(), place)),
                calendar.programme(event),
                calendar.outline(event),
                false,
                before.version())));
    }

    @Test
    void what_was_changed_here_and_would_be_lost_is_named_before_it_is() {
        change("臨時理事会", "別館");
        FileEntry checked = check("理事会", "本部", "DTSTART:20250221T140000", "SEQUENCE:1");
        assertThat(checked.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(checked.overwritten()).containsExactlyInAnyOrder(Part.TITLE, Part.PLACES);
        assertThat(stored().title()).isEqualTo("臨時理事会");

        assertThat(store("理事会", "本部", "DTSTART:20250221T140000", "SEQUENCE:1").overwritten())
                .containsExactlyInAnyOrder(Part.TITLE, Part.PLACES);
        assertThat(stored().title()).isEqualTo("理事会");
        assertThat(store("総会", "本部", "DTSTART:20250221T140000", "SEQUENCE:2").overwritten())
                .isEmpty();
    }

    @Test
    void what_the_file_says_just_as_it_was_changed_here_is_no_loss() {
        change("臨時理事会", "本部");
        FileEntry checked = check("臨時理事会", "本部", "DTSTART:20250221T140000", "SEQUENCE:1");
        assertThat(checked.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(checked.overwritten()).isEmpty();
        assertThat(check("臨時理事会", "本部", "DTSTART:20250220T140000").outcome()).isEqualTo(Outcome.SAME);
    }

    @Test
    void an_entry_read_again_as_it_was_overwrites_what_was_changed_here() {
        change("臨時理事会", "本部");
        FileEntry checked = check("理事会", "本部", "DTSTART:20250220T140000");
        assertThat(checked.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(checked.overwritten()).containsExactly(Part.TITLE);
    }

    @Test
    void a_change_of_the_file_alone_overwrites_nothing() {
        assertThat(check("総会", "別館", "DTSTART:20250221T140000", "DESCRIPTION:議案", "SEQUENCE:1")
                        .overwritten())
                .isEmpty();
    }

    @Test
    void a_cancelled_entry_tells_what_was_changed_of_the_event_it_cancels() {
        assertThat(check("理事会", "本部", "DTSTART:20250220T140000", "STATUS:CANCELLED", "SEQUENCE:1")
                        .overwritten())
                .isEmpty();
        change("臨時理事会", "本部");
        FileEntry checked = check("理事会", "本部", "DTSTART:20250220T140000", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(checked.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(checked.overwritten()).containsExactly(Part.TITLE);
    }

    @Test
    void of_an_event_that_was_read_before_this_was_kept_every_difference_counts() {
        CORE.database()
                .executeAsOwner("UPDATE core.imported_event SET title = NULL, description = NULL, times = NULL, "
                        + "places = NULL WHERE uid = '" + uid + "'");
        assertThat(check("総会", "本部", "DTSTART:20250221T140000", "SEQUENCE:1").overwritten())
                .containsExactlyInAnyOrder(Part.TITLE, Part.TIMES);
        assertThat(stored().title()).isEqualTo("理事会");
    }
}
