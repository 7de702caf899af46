package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.ImportCounts;
import org.iinkai.api.imports.ImportPass;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRun.State;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.core.TestCore;

/** Imports that are ended from outside while rows are being stored. */
class ImportEndingsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final RunSteps steps = new RunSteps(CORE);
    private final ImportRuns runs = CORE.service(ImportRuns.class);
    private final CountDownLatch isHalfway = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    @Test
    void cancelling_in_the_middle_leaves_nothing() throws InterruptedException {
        ImportRun run = halfway();
        assertThat(steps.run(run.id()).state()).isEqualTo(State.RUNNING);
        assertThat(steps.run(run.id()).done()).isEqualTo(2);
        CORE.asAdministrator(() -> runs.cancel(run.id()));
        mayGoOn.countDown();
        ImportRun ended = steps.settled(run.id());
        assertThat(ended.state()).isEqualTo(State.CANCELLED);
        assertNothingStored(run);
    }

    @Test
    void a_connection_that_dies_in_the_middle_leaves_nothing() throws InterruptedException {
        ImportRun run = halfway();
        CORE.database().execute("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'idle in transaction'""");
        mayGoOn.countDown();
        ImportRun ended = steps.settled(run.id());
        assertThat(ended.state()).isEqualTo(State.FAILED);
        assertThat(ended.failure()).isEqualTo("core.refused.import-defect");
        assertNothingStored(run);
    }

    @Test
    void only_one_at_a_time_is_at_work_on_a_table_and_it_says_whose() throws InterruptedException {
        ImportRun run = halfway();
        ImportRun second = open();
        assertThatThrownBy(() -> CORE.asAdministrator(() -> runs.start(second.id(), false)))
                .hasMessageContaining("core.refused.import-busy")
                .hasMessageContaining("test");
        mayGoOn.countDown();
        assertThat(steps.settled(run.id()).state()).isEqualTo(State.DONE);
    }

    @Test
    void an_import_whose_server_died_is_given_up() {
        ImportRun run = steps.open("会員番号,名称\n1,青葉\n");
        CORE.database()
                .execute("UPDATE core.import_run SET state = 'RUNNING', alive_at = now() - interval '1 minute'"
                        + " WHERE id = '" + run.id() + "'");
        ImportRun given = steps.run(run.id());
        assertThat(given.state()).isEqualTo(State.FAILED);
        assertThat(given.failure()).isEqualTo("core.refused.import-interrupted");
    }

    /** An import that has stored one row and waits. */
    private ImportRun halfway() throws InterruptedException {
        CORE.core().addImport("test.slow", new Slow());
        ImportRun run = open();
        CORE.asAdministrator(() -> runs.start(run.id(), false));
        assertThat(isHalfway.await(20, TimeUnit.SECONDS)).isTrue();
        return run;
    }

    private ImportRun open() {
        return CORE.administrator(
                () -> runs.open("test.slow", "slow.csv", new ByteArrayInputStream("code\na\nb\nc\n".getBytes(UTF_8))));
    }

    private static void assertNothingStored(ImportRun run) {
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.organisation_list WHERE code LIKE '%" + tail(run.id()) + "'"))
                .isEqualTo("0");
        assertThat(CORE.database().value("SELECT count(*) FROM core.import_run WHERE state = 'RUNNING'"))
                .isEqualTo("0");
    }

    private static String tail(Id<ImportRun> run) {
        return run.toString().substring(28);
    }

    private final class Slow implements BulkImport {

        @Override
        public Set<String> columns() {
            return Set.of("code");
        }

        @Override
        public Batch begin(ImportPass pass) {
            return new Batch() {
                @Override
                public void add(ImportRow row) {
                    CORE.service(org.iinkai.api.members.Companies.class)
                            .save(new org.iinkai.api.members.OrganisationList(
                                    "slow-" + row.text("code") + tail(pass.run()),
                                    new org.iinkai.api.text.Localized("遅い", ""),
                                    1,
                                    org.iinkai.api.members.OrganisationList.Order.KANA));
                    if (row.text("code").equals("b")) {
                        isHalfway.countDown();
                        await();
                    }
                }

                @Override
                public ImportCounts store() {
                    pass.goOn(true);
                    return new ImportCounts(3, 3, 0, 0, 0);
                }
            };
        }

        private void await() {
            try {
                assertThat(mayGoOn.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void tables_say_what_they_can() {
        CORE.asAdministrator(() -> assertThat(runs.tables())
                .filteredOn(table -> table.name().equals("core.members"))
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.isBulk()).isTrue();
                    assertThat(table.columns().stream()
                                    .filter(column -> column.isRequired())
                                    .toList())
                            .hasSize(1);
                    assertThat(List.copyOf(table.columns())).hasSizeGreaterThan(20);
                }));
    }
}
