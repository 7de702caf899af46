package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;
import org.iinkai.api.report.Reports;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

/** The events and meetings of the sample year print what the report of that year said, out of their records. */
class SampleEventsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Path FOLDER = Path.of("../../config/demo");
    private static final FiscalYear YEAR = new FiscalYear(2024);

    @BeforeAll
    static void sample() throws IOException {
        loadAll();
    }

    private static void loadAll() throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve("manifest.csv"))) {
            if (line.startsWith("core.")) {
                String[] cells = line.split(",", 2);
                CORE.load(cells[0], Files.readString(FOLDER.resolve(cells[1])));
            }
        }
    }

    private static AnnualReport report() {
        return CORE.administrator(() -> CORE.service(Reports.class).of(YEAR));
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        report().sections().stream()
                .flatMap(SampleEventsTest::flat)
                .forEach(section -> sections.put(section.anchor(), section));
        return sections;
    }

    private static Section section(Map<String, Section> sections, String activity) {
        return Optional.ofNullable(sections.get(activity)).orElseThrow();
    }

    private static Stream<Section> flat(Section section) {
        return Stream.concat(Stream.of(section), section.children().stream().flatMap(SampleEventsTest::flat));
    }

    /** What is expected by activity; lines that stay to be entered by hand begin with a star. */
    private static Map<String, List<String>> expected() throws IOException {
        Map<String, List<String>> expected = new LinkedHashMap<>();
        List<String> of = new ArrayList<>();
        try (InputStream file = SampleEventsTest.class.getResourceAsStream("/report/events-2024.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("## ")) {
                    of = new ArrayList<>();
                    expected.put(line.substring(3), of);
                } else {
                    of.add(line);
                }
            }
        }
        return expected;
    }

    private static List<String> printed(Section section) {
        List<String> lines = new ArrayList<>();
        for (Fact fact : section.facts()) {
            if (!fact.label().equals("担当")) {
                List<String> value = PrintedValue.lines(fact.value());
                lines.add((fact.isLive() ? "" : "*") + fact.label() + "：" + value.getFirst());
                value.stream().skip(1).forEach(line -> lines.add("  " + line));
            }
        }
        return lines;
    }

    @Test
    void every_event_and_meeting_prints_as_the_report_did_and_from_its_records() throws IOException {
        Map<String, Section> sections = sections();
        expected()
                .forEach((activity, lines) -> assertThat(printed(section(sections, activity)))
                        .as(activity)
                        .containsExactlyElementsOf(lines));
        assertThat(expected()).hasSize(23);
    }

    @Test
    void every_live_line_leads_to_records_that_are_there() {
        sections().values().stream()
                .flatMap(section -> section.facts().stream())
                .map(Fact::origin)
                .filter(Fact.Origin.Live.class::isInstance)
                .map(Fact.Origin.Live.class::cast)
                .filter(live -> live.path().startsWith("calendar/events/"))
                .map(live -> live.path().substring("calendar/events/".length()))
                .distinct()
                .forEach(id -> assertThat(CORE.administrator(
                                        () -> CORE.service(Calendar.class).entry(Id.of(id)))
                                .id())
                        .hasToString(id));
        Fact meetings = section(sections(), "I-2-2").facts().get(2);
        assertThat(((Fact.Origin.Live) meetings.origin()).path())
                .isEqualTo("calendar?view=year&day=2024-05-27&body=survey-committee");
    }

    @Test
    void the_people_that_are_counted_are_rows_of_the_event() {
        FactValue exchange = section(sections(), "I-2-1").facts().get(4).value();
        assertThat(exchange).isEqualTo(new FactValue.People(222, 85));
        List<SignUpRow> rows = people(only("exchange", "会員交流会").id());
        assertThat(rows)
                .filteredOn(row -> row.status().name().equals("ATTENDED"))
                .hasSize(222);
        assertThat(rows).extracting(SignUpRow::attendance).doesNotContainNull().hasSizeGreaterThan(222);
        assertThat(rows).filteredOn(row -> row.person().isPresent()).hasSizeGreaterThan(100);
        assertThat(rows).allMatch(row -> !row.name().isBlank() && !row.company().isBlank());
    }

    @Test
    void nobody_is_in_an_event_before_their_company_joined_or_after_it_left() {
        assertThat(CORE.database().value("""
                SELECT count(*) FROM core.participation p
                JOIN core.event e ON e.id = p.event_id AND e.series <> 'genai-community'
                JOIN core.company c ON c.id = p.company_id AND c.number <> ''
                WHERE NOT EXISTS (SELECT FROM core.membership m WHERE m.company_id = c.id
                    AND m.joined_on <= e.first_day AND coalesce(m.left_on, 'infinity') > e.first_day)
                """)).isEqualTo("0");
    }

    @Test
    void reading_it_in_again_changes_nothing() throws IOException {
        String before = counts();
        loadAll();
        assertThat(counts()).isEqualTo(before);
    }

    private static String counts() {
        return CORE.database().value("""
                SELECT concat_ws(' ', (SELECT count(*) FROM core.participation),
                    (SELECT count(*) FROM core.session_attendance), (SELECT count(*) FROM core.event_talk),
                    (SELECT count(*) FROM core.event_speaker), (SELECT count(*) FROM core.agenda_item),
                    (SELECT count(*) FROM core.meeting_attendance), (SELECT sum(version) FROM core.event),
                    (SELECT sum(version) FROM core.event_series), (SELECT count(*) FROM core.event_series_line))
                """);
    }

    private static CalendarEntry only(String series, String title) {
        return CORE.administrator(() -> CORE.service(Calendar.class).entries(CalendarFilter.of(YEAR.period()))).stream()
                .filter(entry -> entry.series().equals(series) && entry.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<SignUpRow> people(Id<Event> event) {
        return CORE.administrator(() -> {
            SignUps signUps = CORE.service(SignUps.class);
            Page<SignUpRow> page = signUps.people(event, PageRequest.first());
            List<SignUpRow> rows = new ArrayList<>(page.rows());
            while (page.hasNext()) {
                page = signUps.people(event, PageRequest.first().behind(page.next()));
                rows.addAll(page.rows());
            }
            return rows;
        });
    }
}
