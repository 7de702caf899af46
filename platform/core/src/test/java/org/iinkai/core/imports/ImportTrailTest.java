package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.core.TestCore;
import org.iinkai.core.audit.AuditChain;

/** What the record of changes says of records that came in from a file. */
class ImportTrailTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final String TWO = """
            会員番号,名称,会員種別,入会日,住所,担当者名,担当者メール
            1,㈱青葉,正会員,2020/04/01,東京都港区1-1,山田花子,hanako@aoba.example
            2,若草,正会員,2020/04/01,大阪府大阪市2-2,,
            """;

    private final RunSteps steps = new RunSteps(CORE);

    @BeforeEach
    void empty() {
        CORE.database()
                .executeAsOwner("TRUNCATE core.company, core.person, core.import_run, core.import_mapping CASCADE");
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
    }

    @Test
    void a_new_record_is_told_with_its_values_and_a_changed_one_with_both() {
        steps.take(steps.open(TWO));
        String company = "company:" + id("SELECT id FROM core.company WHERE number = '1'");
        assertThat(newest(company))
                .containsSubsequence(
                        "core.audit.import-added", "core.field.name: > (株)青葉", "core.field.address: > 東京都港区1-1");
        assertThat(newest("membership:"
                        + id("SELECT m.id FROM core.membership m JOIN core.company c "
                                + "ON c.id = m.company_id WHERE c.number = '2'")))
                .containsExactly(
                        "core.audit.import-added",
                        "core.field.company: > 若草",
                        "core.field.category: > regular",
                        "core.field.joined-on: > 2020-04-01");

        ImportRun second = steps.take(steps.open("会員番号,名称,電話番号\n1,㈱青葉コール,03-0000-0001\n"));

        assertThat(newest(company))
                .containsExactly(
                        "core.audit.import-changed",
                        "core.field.name: (株)青葉 > (株)青葉コール",
                        "core.field.phone: > 03-0000-0001");
        steps.undo(second);
        assertThat(newest(company))
                .containsExactly(
                        "core.audit.import-undone",
                        "core.field.name: (株)青葉コール > (株)青葉",
                        "core.field.phone: 03-0000-0001 >");
    }

    @Test
    void values_of_people_stand_beside_the_entry_can_be_erased_and_the_chain_holds() {
        steps.take(steps.open(TWO));
        String person = "person:" + id("SELECT id FROM core.person");
        assertThat(entries(person))
                .anySatisfy(entry -> assertThat(lines(entry)).contains("core.field.email: > hanako@aoba.example"))
                .anySatisfy(entry -> assertThat(lines(entry)).contains("core.field.company: > (株)青葉"));
        assertThat(value("SELECT count(*) FROM core.audit_entry e WHERE e::text LIKE '%hanako@aoba%'"))
                .isEqualTo("0");
        CORE.asAdministrator(() -> CORE.core()
                .service(org.iinkai.api.data.Transactions.class)
                .write(() -> assertThat(CORE.service(Audit.class).erase(person)).isPositive()));
        assertThat(value("SELECT count(*) FROM core.audit_personal p JOIN core.audit_entry e "
                        + "ON e.number = p.entry WHERE e.subject = '" + person + "'"))
                .isEqualTo("0");
        AuditChain chain = AuditChain.in(CORE.database().database());
        chain.seal();
        assertThat(chain.firstBroken()).isEmpty();
    }

    @Test
    void people_of_a_file_are_told_with_where_they_belong() {
        steps.take(steps.open(TWO));
        steps.take(people("氏名,会員番号,役職\n青木 太郎,2,課長\n"));
        String person = "person:" + id("SELECT id FROM core.person WHERE name = '青木 太郎'");
        ImportRun moved = steps.take(people("氏名,会員番号,役職\n青木 太郎,2,部長\n"));
        assertThat(entries(person).stream().flatMap(entry -> lines(entry).stream()))
                .contains("core.field.job: > 課長", "core.field.job: 課長 > 部長", "core.field.company: > 若草");
        steps.undo(moved);
        assertThat(newest(person)).contains("core.audit.import-undone", "core.field.job: 部長 > 課長");
    }

    /** Who did it, and from where, as with every other change. */
    @Test
    void a_thousand_and_one_records_have_a_thousand_and_one_entries_in_order() {
        StringBuilder csv = new StringBuilder("会員番号,名称,会員種別,入会日\n");
        for (int i = 1; i <= 1_001; i++) {
            csv.append("N%04d,会社%d,正会員,2020/04/01\n".formatted(i, i));
        }
        ImportRun done = steps.take(steps.open(csv.toString()));
        assertThat(value("""
                SELECT count(DISTINCT subject) || ' ' || count(*) || ' ' || count(*) FILTER (WHERE changes LIKE '%%会社1001%%')
                    || ' ' || max(by_name)
                FROM core.audit_entry
                WHERE detail = 'import:%s' AND subject LIKE 'company:%%'""".formatted(done.id()))).isEqualTo("1001 1001 1 test");
        assertThat(value("""
                SELECT count(*) FROM core.audit_entry e JOIN core.company c ON e.subject = 'company:' || c.id
                WHERE e.detail = 'import:%s' AND e.changes LIKE '%%' || c.number || '%%'""".formatted(done.id()))).isEqualTo("1001");
    }

    private List<String> newest(String subject) {
        return lines(entries(subject).getFirst());
    }

    private static List<String> lines(AuditEntry entry) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(entry.action()),
                        entry.changes().stream()
                                .map(change -> (change.field() + ": " + change.before() + " > " + change.after())
                                        .replace("  ", " ")
                                        .strip()))
                .toList();
    }

    private static List<AuditEntry> entries(String subject) {
        return CORE.administrator(() -> CORE.service(Audit.class).about(subject, 20));
    }

    private static ImportRun people(String csv) {
        return CORE.administrator(() -> CORE.service(ImportRuns.class)
                .open("core.people", "people.csv", new ByteArrayInputStream(csv.getBytes(UTF_8))));
    }

    private static String id(String sql) {
        return value(sql);
    }

    private static String value(String sql) {
        return CORE.database().value(sql);
    }
}
