package org.iinkai.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.core.TestCore;

/** The list of members as a file, read in again as it is. */
class ExportAgainTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Path FOLDER = Path.of("../../config/demo");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    private final RunSteps steps = new RunSteps(CORE);
    private final Members members = CORE.service(Members.class);

    @Test
    void an_untouched_list_changes_nothing_whatever_it_is_of() throws IOException {
        for (String table : List.of("member-categories", "segments", "members")) {
            CORE.load("core." + table, Files.readString(FOLDER.resolve(table + ".csv")));
        }
        changeCategory();

        assertChangesNothing(MemberFilter.asOf(LocalDate.of(2025, 3, 31)), 263);
        assertChangesNothing(MemberFilter.asOf(LocalDate.of(2024, 3, 31)), 265);
        assertChangesNothing(MemberFilter.all(), 294);
    }

    /** A member whose time is cut by a change of type: the list gives the first day of all of it. */
    private void changeCategory() {
        CORE.asAdministrator(() -> {
            MemberRow one =
                    members.find(MemberFilter.asOf(LocalDate.of(2025, 3, 31)), PageRequest.first()).rows().stream()
                            .filter(row -> row.segment().equals("ベンダー"))
                            .findFirst()
                            .orElseThrow();
            members.change(
                    new ChangeMembership(Id.next(), one.id(), 1, "regular", "agency", LocalDate.of(2024, 12, 1)));
        });
    }

    private void assertChangesNothing(MemberFilter filter, int rows) {
        String csv = export(filter);
        ImportRun run = steps.open("会員_202501150900.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(run.plan().mapping())
                .containsExactly("name", "number", "kana", "category", "segment", "prefecture", "joined_on", "left_on");
        ImportRun done = steps.take(run);
        assertThat(done.counts().unchanged())
                .isEqualTo(rows)
                .isEqualTo(done.counts().rows());
        assertThat(CORE.database().value("SELECT count(*) FROM core.import_change WHERE run_id = '" + run.id() + "'"))
                .isEqualTo("0");
    }

    private String export(MemberFilter filter) {
        StringBuilder csv = new StringBuilder("\uFEFF名称,会員番号,フリガナ,会員種別,区分,都道府県,入会日,退会日\r\n");
        CORE.asAdministrator(() -> {
            PageRequest request = PageRequest.first();
            Page<MemberRow> page = members.find(filter, request);
            page.rows().forEach(row -> csv.append(line(row)));
            while (page.hasNext()) {
                page = members.find(filter, request.behind(page.next()));
                page.rows().forEach(row -> csv.append(line(row)));
            }
        });
        return csv.toString();
    }

    private static String line(MemberRow row) {
        return Stream.of(
                        row.displayName(),
                        row.number(),
                        row.kana(),
                        row.category(),
                        row.segment(),
                        row.prefecture(),
                        DAY.format(row.memberSince()),
                        row.leftOn().map(DAY::format).orElse(""))
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
