package org.iinkai.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Movement;
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
