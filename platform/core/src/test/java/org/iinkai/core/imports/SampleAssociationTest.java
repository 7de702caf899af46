package org.iinkai.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Term;
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
        Map<String, String> first = counts();
        Movement movement =
                CORE.administrator(() -> CORE.service(Members.class).movement(new FiscalYear(2024).period()));
        long members = CORE.administrator(() -> CORE.service(Members.class)
                        .find(MemberFilter.asOf(new FiscalYear(2024).lastDay()), PageRequest.first()))
                .total()
                .count();
        assertThat(movement.total().start()).isEqualTo(265);
        assertThat(movement.total().end()).isEqualTo(members).isEqualTo(263);
        assertThat(first.get("applications")).isEqualTo("11 9");
        readIn();
        assertThat(counts()).isEqualTo(first);
    }

    @Test
    void its_populations_are_those_that_the_report_counts() {
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

    @Test
    void its_officers_of_the_year_are_known_by_day() {
        assertThat(leaders("board", LocalDate.of(2024, 4, 24))).hasSize(3);
        assertThat(leaders("board", LocalDate.of(2024, 10, 24))).hasSize(3);
        Set<String> first = new TreeSet<>();
        for (String body : List.of(
                "pr-committee",
                "training-committee",
                "survey-committee",
                "hr-committee",
                "general-affairs-committee")) {
            assertThat(leaders(body, LocalDate.of(2024, 4, 1))).as(body).hasSize(2);
            assertThat(leaders(body, LocalDate.of(2025, 3, 31))).as(body).hasSize(2);
            first.addAll(leaders(body, LocalDate.of(2024, 4, 1)));
        }
        assertThat(first).hasSize(10);
        assertThat(leaders("training-committee", LocalDate.of(2024, 9, 30)))
                .isNotEqualTo(leaders("training-committee", LocalDate.of(2024, 10, 1)));
    }

    @Test
    void its_members_have_addresses_numbers_and_people_who_were_there_in_time() {
        assertThat(CORE.database().value("""
                SELECT count(*) FROM core.company
                WHERE number <> '' AND (postal_code = '' OR prefecture = '' OR municipality = '' OR street = '' OR kana = '')
                """)).isEqualTo("0");
        int numbered = Integer.parseInt(CORE.database().value("""
                        SELECT 100 * count(*) FILTER (WHERE corporate_number <> '') / count(*)
                        FROM core.company WHERE number <> ''
                        """));
        assertThat(numbered).isBetween(60, 72);
        assertThat(CORE.database().value("""
                SELECT count(*) FROM core.contact t WHERE NOT EXISTS (SELECT FROM core.affiliation f
                    WHERE f.person_id = t.person_id AND f.company_id = t.company_id AND f.from_day <= t.from_day)
                """)).isEqualTo("0");
        assertThat(CORE.database().value("SELECT count(*) FROM core.person WHERE consent_on IS NOT NULL"))
                .isEqualTo("5");
    }

    /** Who leads a body on a day: the posts of the first two kinds. */
    private static List<String> leaders(String body, LocalDate day) {
        return CORE.administrator(() -> CORE.service(Bodies.class).holders(body, day)).stream()
                .filter(term -> term.post().matches(".*[.](president|vice-president|chair|vice-chair)"))
                .map(Term::personName)
                .toList();
    }

    @BeforeAll
    static void readIn() throws IOException {
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
