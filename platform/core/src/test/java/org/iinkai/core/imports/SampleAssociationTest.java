package org.iinkai.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Movement;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

class SampleAssociationTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Path FOLDER = Path.of("../../config/demo");
    private static final List<String> TABLES = List.of(
            "association-names",
            "bodies",
            "member-categories",
            "segments",
            "roles",
            "members",
            "people",
            "populations",
            "contacts",
            "posts",
            "post-terms",
            "applications");

    @Test
    void its_register_is_read_in_and_its_movement_closes() throws IOException {
        readIn();
        Map<String, String> first = counts();
        Movement movement =
                CORE.administrator(() -> CORE.service(Members.class).movement(new FiscalYear(2024).period()));
        long members = CORE.administrator(() -> CORE.service(Members.class)
                        .find(MemberFilter.asOf(new FiscalYear(2024).lastDay()), PageRequest.first()))
                .total()
                .count();
        assertThat(movement.total().end()).isEqualTo(members).isPositive();
        assertThat(first.get("applications")).isEqualTo("11 9");
        readIn();
        assertThat(counts()).isEqualTo(first);
    }

    @Test
    void its_populations_are_those_that_the_report_counts() throws IOException {
        readIn();
        List<String> frozen = CORE.administrator(() -> {
            Populations populations = CORE.service(Populations.class);
            return populations.find("", PageRequest.first()).rows().stream()
                    .flatMap(row -> populations.frozen(row.id()).stream())
                    .map(each -> each.day() + " " + each.count().in(Locale.JAPANESE))
                    .sorted()
                    .toList();
        });
        assertThat(frozen)
                .containsExactly(
                        "2024-06-05 113社（エージェンシー）",
                        "2024-07-31 152社（インハウス39社・エージェンシー113社）",
                        "2024-09-04 152社（インハウス38社・エージェンシー114社）",
                        "2025-03-31 252社（インハウス37社・エージェンシー112社・ベンダー62社・その他41社）");
    }

    private static void readIn() throws IOException {
        for (String table : TABLES) {
            CORE.load("core." + table, Files.readString(FOLDER.resolve(table + ".csv")));
        }
    }

    private static Map<String, String> counts() {
        return Map.of(
                "contacts", CORE.database().value("SELECT count(*) FROM core.contact"),
                "terms", CORE.database().value("SELECT count(*) || ' ' || sum(version) FROM core.post_term"),
                "memberships", CORE.database().value("SELECT count(*) || ' ' || sum(version) FROM core.membership"),
                "companies", CORE.database().value("SELECT count(*) FROM core.company"),
                "people", CORE.database().value("SELECT count(*) FROM core.person"),
                "affiliations", CORE.database().value("SELECT count(*) FROM core.affiliation"),
                "applications",
                        CORE.database().value("SELECT count(*) || ' ' || count(DISTINCT state) FROM core.application"),
                "rights", CORE.database().value("SELECT count(*) FROM core.role_right"));
    }
}
