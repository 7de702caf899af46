package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.time.FiscalYear;

class TrainingImportsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final String HELD = "2024-01,script,2024-04-19,13:00,17:00,online,,22,held";
    private static final String CANCELLED = "2024-02,claims,2024-04-26,,,venue,東京,,cancelled";

    @RegisterExtension
    static final School school = new School();

    @Test
    void runs_take_numbers_in_the_order_of_the_lines_and_stand_where_the_table_says() {
        readRuns(HELD, CANCELLED);

        List<Run> runs = runs();
        assertThat(runs).extracting(Run::key).containsExactly("2024-01", "2024-02");
        assertThat(runs).extracting(Run::number).containsExactly(1, 2);
        assertThat(runs).extracting(Run::isCancelled).containsExactly(false, true);
        assertThat(runs.getFirst().day()).isEqualTo(LocalDate.of(2024, 4, 19));
        assertThat(runs.getFirst().capacity()).hasValue(22);
    }

    @Test
    void a_table_read_again_changes_nothing() {
        String person = school.personWithCode("P0001", "青木 花", "アオキ ハナ");
        readRuns(HELD, CANCELLED);
        readEnrolments("2024-01," + person + ",attended");
        List<Run> before = runs();
        String entries = school.auditEntries();

        readRuns(HELD, CANCELLED);
        readEnrolments("2024-01," + person + ",attended");

        assertThat(runs()).isEqualTo(before);
        assertThat(school.auditEntries()).isEqualTo(entries);
    }

    @Test
    void enrolments_stand_where_the_table_says() {
        String a = school.personWithCode("P0001", "青木 花", "アオキ ハナ");
        String i = school.personWithCode("P0002", "井上 空", "イノウエ ソラ");
        String u = school.personWithCode("P0003", "上田 海", "ウエダ ウミ");
        readRuns(HELD);
        readEnrolments("2024-01," + a + ",attended", "2024-01," + i + ",absent", "2024-01," + u + ",cancelled");

        assertThat(school.reader(() -> school.get(Enrolments.class).of(YEAR, PageRequest.first()))
                        .rows())
                .extracting(Enrolment::status)
                .containsExactly(Participation.Status.ATTENDED, Participation.Status.ABSENT);
    }

    @Test
    void a_run_planned_before_is_held_by_a_later_table() {
        readRuns(HELD.replace("held", "planned"));
        assertThat(runs())
                .singleElement()
                .satisfies(run -> assertThat(run.isPlanned()).isTrue());

        readRuns(HELD);
        assertThat(runs())
                .singleElement()
                .satisfies(run -> assertThat(run.isPlanned()).isFalse());
    }

    @Test
    void a_key_that_stands_for_another_run_already_is_refused() {
        readRuns(HELD);

        assertRefused("training.refused.run-differs", () -> readRuns(HELD.replace("2024-04-19", "2024-04-20")));
    }

    @Test
    void what_a_row_refers_to_must_be_there() {
        readRuns(HELD);

        assertRefused(
                "training.refused.course",
                () -> readRuns(HELD.replace("script", "cooking").replace("2024-01", "2024-03")));
        assertRefused("training.refused.run", () -> readEnrolments("2024-99,P0001,attended"));
        assertRefused("training.refused.person", () -> readEnrolments("2024-01,nobody,attended"));
        assertRefused(
                "training.refused.track", () -> read(CourseImport.class, "code,track,title,position", "x,none,何か,1"));
    }

    @Test
    void words_that_nobody_agreed_on_are_refused() {
        assertRefused("training.refused.word", () -> readRuns(HELD.replace("online", "phone")));
        assertRefused("training.refused.word", () -> readRuns(HELD.replace("held", "over")));
        assertRefused("training.refused.time", () -> readRuns(HELD.replace("13:00", "1pm")));
        assertRefused("training.refused.word", () -> readEnrolments("2024-01,P0001,late"));
    }

    private static void readRuns(String... lines) {
        read(RunImport.class, "key,course,day,starts,ends,form,place,capacity,status", lines);
    }

    private static void readEnrolments(String... lines) {
        read(EnrolmentImport.class, "run,person_code,status", lines);
    }

    private static void read(Class<? extends DataImport> type, String header, String... lines) {
        DataImport reader = school.get(type);
        List<String> columns = List.of(header.split(","));
        assertThat(reader.columns()).containsExactlyInAnyOrderElementsOf(columns);
        school.system(() -> {
            int line = 1;
            for (String text : lines) {
                line++;
                reader.read(row(line, columns, List.of(text.split(",", -1))));
            }
            return line;
        });
    }

    private static ImportRow row(int line, List<String> columns, List<String> cells) {
        Map<String, String> values = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            values.put(columns.get(column), cells.get(column));
        }
        return new ImportRow(line, values);
    }

    private static List<Run> runs() {
        return school.reader(() -> school.get(Courses.class).runs(RunFilter.of(YEAR), PageRequest.first()))
                .rows();
    }

    private static void assertRefused(String key, Runnable reading) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(reading::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
