package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.api.report.Reports;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

/** The report of the sample association, whose school is played by a source of the test. */
class ReportsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final Fact RUNS =
            new Fact("回数", new FactValue.Count(44, "回", ""), new Fact.Origin.Live("training", "training?year=2024"));

    private final Reports reports = CORE.service(Reports.class);

    @BeforeAll
    static void sample() throws IOException {
        for (String table : List.of(
                "bodies",
                "member-categories",
                "segments",
                "members",
                "report-titles",
                "paragraphs",
                "headings",
                "activities",
                "facts")) {
            CORE.load("core." + table, Files.readString(Path.of("../../config/demo", table + ".csv")));
        }
    }

    private AnnualReport report() {
        return CORE.administrator(() -> reports.of(YEAR));
    }

    private AnnualReport reportWith(FactSource source) {
        Runnable takeOut = CORE.core().contributed().addFacts("training", source);
        try {
            return report();
        } finally {
            takeOut.run();
        }
    }

    private static Stream<Section> flat(Section section) {
        return Stream.concat(Stream.of(section), section.children().stream().flatMap(ReportsTest::flat));
    }

    private static Section section(AnnualReport report, String anchor) {
        return report.sections().stream()
                .flatMap(ReportsTest::flat)
                .filter(section -> section.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private String written(AnnualReport report, ReportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CORE.asAdministrator(() -> reports.write(report, format, out));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_movement_of_the_sample_closes_and_is_printed() {
        assertThat(written(report(), ReportFormat.MD))
                .contains("|  | 2024年3月31日現在 | 入会 | 退会 | 2025年3月31日現在 |")
                .contains("| 正会員 | 254 | 28 | 30 | 252 |")
                .contains("| 賛助会員(個人) | 11 | 0 | 0 | 11 |")
                .contains("| 計 | 265 | 28 | 30 | 263 |");
    }

    @Test
    void a_bundle_that_runs_adds_its_facts() {
        AtomicInteger calls = new AtomicInteger();
        AnnualReport report = reportWith(year -> {
            calls.incrementAndGet();
            return Map.of("I-4-1", List.of(RUNS));
        });
        assertThat(calls).hasValue(1);
        assertThat(report.missing()).isEmpty();
        assertThat(section(report, "I-4-1").facts().getFirst()).isEqualTo(RUNS);
        assertThat(section(report, "I-4-1").facts().getLast().label()).isEqualTo("担当");
    }

    @Test
    void a_bundle_that_does_not_run_is_missing() {
        AnnualReport report = report();
        assertThat(report.missing()).containsExactly("training");
        assertThat(section(report, "I-4-1").missing()).isEqualTo("training");
    }

    @Test
    void a_bundle_that_fails_is_missing_and_the_report_goes_on() {
        AnnualReport thrown = reportWith(year -> {
            throw new IllegalStateException("the test's own failure");
        });
        assertThat(thrown.missing()).containsExactly("training");
        assertThat(thrown.sections()).hasSize(2);
        AnnualReport broken = reportWith(year -> {
            CORE.service(org.iinkai.api.data.Transactions.class).read(() -> {
                throw new IllegalStateException("the test's own failure inside a transaction");
            });
            return Map.of();
        });
        assertThat(broken.missing()).containsExactly("training");
        assertThat(section(broken, "II").facts()).hasSize(1);
    }

    @Test
    void a_report_needs_few_statements_however_many_activities_there_are() {
        Logger logger = (Logger) LoggerFactory.getLogger("org.iinkai.core");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        try {
            report();
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(null);
            logger.setAdditive(true);
        }
        assertThat(seen.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(message -> message.contains("Preparing:")))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void every_format_can_be_written_and_closes_with_its_word() {
        AnnualReport report = report();
        assertThat(written(report, ReportFormat.HTML))
                .startsWith("<!DOCTYPE html>")
                .contains("<p class=\"end\">以上</p>");
        assertThat(written(report, ReportFormat.DOCX)).startsWith("PK");
        assertThat(report.agendaItem()).isEqualTo("【第1号議案】");
        assertThat(report.preface()).isNotEmpty();
    }

    @Test
    void a_year_without_activities_has_no_report_and_readers_need_the_right() {
        assertThatThrownBy(() -> CORE.asAdministrator(() -> reports.of(new FiscalYear(1999))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> CORE.with(() -> reports.of(YEAR))).isInstanceOf(Forbidden.class);
        CORE.with(() -> reports.of(YEAR), CoreRight.ACTIVITIES_READ);
    }
}
