package org.iinkai.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.host.Bundles;
import org.iinkai.reliability.faults.Desk.Said;
import org.iinkai.testkit.process.ServerProcess;

/** A server that is killed in the middle of a change: the next one has the old or the new, and nothing between. */
@Tag("soak")
class KilledChangesTest {

    private static final String ID = "bad";
    private static final String SLOW = "SELECT pg_sleep(3);";
    private static final String HANGS = "java.util.concurrent.locks.LockSupport.parkNanos(4_000_000_000L);";
    private static final String TABLE = "SELECT to_regclass('bad.first') IS NOT NULL";

    @TempDir
    private Path folder;

    private final List<String> seen = new ArrayList<>();
    private Path data;
    private Tables tables;
    private ServerProcess server;
    private Desk desk;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        start();
        tables = new Tables(data);
    }

    private void start() {
        server = ServerProcess.demo(data);
        desk = new Desk(data);
    }

    @AfterEach
    void close() {
        server.kill();
        Postgres.end(data);
        seen.forEach(System.out::println);
    }

    /** Kills the server, starts the next one, and gives what that says of the bundle when it has settled. */
    private Said killed(String phase) {
        server.kill();
        start();
        Said said = desk.await(ID, now -> !now.state().equals("CHANGING"));
        seen.add("| killed %s | %s %s %s | tables: %s |"
                .formatted(
                        phase,
                        said.state(),
                        said.version(),
                        said.first(),
                        tables.value(TABLE).equals("t") ? "yes" : "no"));
        return said;
    }

    /** Nobody waits for the answer: the server dies before. */
    private static void unanswered(java.util.concurrent.CompletableFuture<?> answer) {
        assertThat(answer).isNotDone();
    }

    private void clean() {
        desk.erase(ID);
        assertThat(tables.value(TABLE)).isEqualTo("f");
    }

    @Test
    void an_installation_is_undone_or_goes_on() throws IOException {
        unanswered(desk.installing(FaultyBundles.migrating(ID, "1.0.0", SLOW).build()));
        tables.awaitStatement("pg_sleep(3)");
        Said said = killed("during a migration of an upload");
        assertThat(said.state()).isEqualTo("ABSENT");
        tables.await("SELECT to_regclass('bad.first') IS NULL");

        Path part = data.resolve("inbox/.bad.tmp");
        Files.write(part, FaultyBundles.migrating(ID, "1.0.0", SLOW).build());
        Files.move(part, data.resolve("inbox/bad.jar"));
        tables.awaitStatement("pg_sleep(3)");
        server.kill();
        start();
        assertThat(desk.await(ID, now -> now.state().equals("READY")).state()).isEqualTo("READY");
        assertThat(tables.value("SELECT count(*) FROM bad.first")).isEqualTo("3");
        seen.add("| killed during a migration of a file of the inbox | READY 1.0.0 | goes on by itself |");
        clean();

        unanswered(desk.installing(Bundles.withService(ID, "1.0.0", HANGS)
                .file("db/V001__first.sql", "CREATE TABLE bad.first (n integer)")
                .build()));
        tables.await(TABLE);
        assertThat(killed("when its tables were made and its jar not stored").state())
                .isEqualTo("ABSENT");
        assertThat(desk.install(FaultyBundles.migrating("other", "1.0.0", "").build())
                        .state())
                .isEqualTo("READY");
        assertThat(desk.install(Bundles.withService(ID, "1.0.0", "")
                                .file("db/V001__first.sql", "CREATE TABLE bad.first (n integer)")
                                .build())
                        .state())
                .isEqualTo("READY");
    }

    @Test
    void an_update_leaves_the_old_version_running() {
        desk.install(FaultyBundles.migrating(ID, "1.0.0", "").build());
        unanswered(desk.installing(FaultyBundles.migrating(ID, "2.0.0", "")
                .file("db/V002__slow.sql", "CREATE TABLE bad.second (n integer); " + SLOW)
                .build()));
        tables.awaitStatement("pg_sleep(3)");
        assertOld(killed("during a migration of an update"));
        tables.await("SELECT to_regclass('bad.second') IS NULL");

        unanswered(desk.installing(Bundles.withService(ID, "2.0.0", HANGS)
                .file("db/V001__first.sql", first())
                .file("db/V002__more.sql", "CREATE TABLE bad.second (n integer)")
                .build()));
        tables.await("SELECT to_regclass('bad.second') IS NOT NULL");
        assertOld(killed("between the stop of the old and the start of the new"));
        assertThat(desk.install(FaultyBundles.migrating(ID, "2.0.1", "")
                                .file("db/V002__more.sql", "CREATE TABLE bad.second (n integer)")
                                .build())
                        .state())
                .isEqualTo("READY");
        assertThat(tables.value("SELECT count(*) FROM bad.first")).isEqualTo("3");
    }

    private static String first() {
        return "CREATE TABLE bad.first (n integer); INSERT INTO bad.first VALUES (1), (2), (3); ";
    }

    private static void assertOld(Said said) {
        assertThat(said.state()).isEqualTo("READY");
        assertThat(said.version()).isEqualTo("1.0.0");
    }

    @Test
    void an_erasure_keeps_the_data_until_it_is_written_out_and_ends_when_it_has_begun() throws Exception {
        desk.install(FaultyBundles.migrating(
                        ID, "1.0.0", "INSERT INTO bad.first SELECT n FROM generate_series(1, 3000000) n;")
                .build());
        desk.beginning(ID, "erase");
        tables.awaitStatement("COPY");
        assertThat(killed("while its data was written out").state()).isEqualTo("ABSENT");
        assertThat(tables.value("SELECT count(*) FROM bad.first")).isEqualTo("3000003");
        try (Stream<Path> half = Files.list(data.resolve("exports"))) {
            assertThat(half).isEmpty();
        }

        tables.value("WITH gone AS (DELETE FROM bad.first RETURNING n) SELECT count(*) FROM gone");
        try (Connection connection = tables.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE bad.first IN ACCESS SHARE MODE");
            desk.beginning(ID, "erase");
            tables.awaitStatement("DROP");
            server.kill();
            connection.rollback();
        }
        start();
        assertThat(desk.status(ID).state()).isEqualTo("ABSENT");
        assertThat(tables.value("SELECT count(*) FROM pg_namespace WHERE nspname = 'bad'"))
                .isEqualTo("0");
        assertThat(tables.value("SELECT data FROM host.removed WHERE id = 'bad'"))
                .isEqualTo("ERASED");
        seen.add("| killed while its tables were dropped | erased by the next start | tables: no |");
    }
}
