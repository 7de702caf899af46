package org.iinkai.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.host.Bundles;
import org.iinkai.reliability.faults.Desk.Said;
import org.iinkai.testkit.browser.Chromium;
import org.iinkai.testkit.browser.Look;
import org.iinkai.testkit.browser.SignedIn;
import org.iinkai.testkit.process.ServerProcess;

/** Faults that cost a core, the database or the whole process: each on a server of its own. */
@Tag("soak")
class WorseFaultsTest {

    private static final String ID = "bad";
    private static final String LOOP = "while (Doing.turns >= 0) { Doing.turns++; } return 1L;";

    @TempDir
    private Path folder;

    private final FaultTable table = new FaultTable();
    private Path data;
    private ServerProcess server;
    private Crowd crowd;
    private Desk desk;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        start();
    }

    private void start() {
        server = ServerProcess.start(
                        Map.of("IINKAI_JAVA_OPTIONS", "-Xmx512m"), "demo", "--port", "0", "--data", data.toString())
                .awaitReady();
        desk = new Desk(data);
        crowd = Crowd.of(server.address(), data, "jimukyoku", "kenshu", "kaiin-view");
    }

    @AfterEach
    void close(org.junit.jupiter.api.TestInfo info) {
        crowd.close();
        server.kill();
        Postgres.end(data);
        table.publish("faults-" + info.getTestMethod().orElseThrow().getName() + ".md");
    }

    @Test
    void requests_that_loop_for_ever_take_cores_and_nothing_else() {
        desk.install(FaultyBundles.rest(ID, LOOP).build());
        crowd.begin();
        for (int i = 0; i < 3; i++) {
            desk.asking("/api/v1/bad/do");
        }
        Crowd.Felt felt = crowd.end();
        crowd.begin();
        Said said = desk.disable(ID);
        table.add("three requests loop for ever", "READY", felt);
        table.add("... and it is stopped", said, crowd.end());

        assertThat(felt.failures()).isEmpty();
        assertThat(said.state()).isEqualTo("DISABLED");
        assertThat(said.problem()).contains("until the server restarts");
    }

    @Test
    void clicks_that_throw_or_never_return_and_pages_that_do_not_let_go() {
        try (Chromium chromium = Chromium.start()) {
            Page page = click(
                    chromium,
                    FaultyBundles.button(ID, "throw new IllegalStateException(\"no\");")
                            .build());
            page.getByText("Reference").or(page.getByText("番号")).first().waitFor();
            row("listener throws", desk.status(ID), "READY", "");

            desk.erase(ID);
            String detach =
                    "addDetachListener(d -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } });";
            click(chromium, FaultyBundles.view(ID, detach + """
                    NativeButton button = new NativeButton("do", e -> {});
                    button.setId("do");
                    add(button);
                    """).build());
            row("call at stop never returns", desk.disable(ID), "DISABLED", "until the server restarts");

            desk.erase(ID);
            click(
                    chromium,
                    FaultyBundles.button(ID, "while (!Thread.currentThread().isInterrupted() || getId().isEmpty()) {}")
                            .build());
            row("listener in an endless loop", desk.disable(ID), "DISABLED", "until the server restarts");
        }
    }

    /** Somebody opens the page of the bundle and clicks. */
    private Page click(Chromium chromium, byte[] jar) {
        desk.install(jar);
        crowd.begin();
        Page page = SignedIn.as("admin", chromium.window(Look.office()), server.address(), data, "/bad");
        page.locator("#do").click();
        return page;
    }

    private void row(String fault, Said said, String state, String words) {
        Crowd.Felt felt = crowd.end();
        table.add(fault, said, felt);
        assertThat(said.state()).isEqualTo(state);
        assertThat(said.problem()).contains(words);
        assertThat(felt.failures()).isEmpty();
    }

    @Test
    void a_migration_loses_its_connection_and_a_database_goes_for_ten_seconds() throws Exception {
        Tables tables = new Tables(data);
        byte[] slow =
                FaultyBundles.migrating(ID, "1.0.0", "SELECT pg_sleep(3);").build();
        crowd.begin();
        var installing = desk.installing(slow);
        tables.awaitStatement("pg_sleep(3)");
        tables.value("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE pid <> pg_backend_pid() AND query LIKE '%pg_sleep(3)%'");
        assertThat(installing.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        assertThat(tables.value("SELECT count(*) FROM pg_tables WHERE schemaname = 'bad' AND tablename = 'first'"))
                .isEqualTo("0");
        row("connection cut during a migration", desk.status(ID), "FAILED", "migration failed");
        assertThat(desk.enable(ID).state()).isEqualTo("READY");

        desk.erase(ID);
        crowd.begin();
        var again = desk.installing(slow);
        tables.awaitStatement("pg_sleep(3)");
        Postgres.signal(data, "-STOP");
        try {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
        } finally {
            Postgres.signal(data, "-CONT");
        }
        again.get(1, TimeUnit.MINUTES);
        Crowd.Felt during = crowd.end();
        Said said = desk.await(
                ID, now -> !now.state().equals("CHANGING") && !now.state().equals("ABSENT"));
        table.add("database stands still for 10 s during a migration", said, during);
        assertThat(during.failures()).allMatch(failure -> failure.endsWith("503"));
        crowd.begin();
        assertThat(crowd.end().failures()).isEmpty();
        assertThat(desk.enable(ID).state()).isEqualTo("READY");
    }

    @Test
    void a_bundle_that_eats_all_memory_ends_the_process_but_not_for_ever() throws Exception {
        byte[] eater = Bundles.withService(
                        ID,
                        "1.0.0",
                        "var held = new java.util.ArrayList<byte[]>(); while (true) { held.add(new byte[1 << 20]); }")
                .build();
        Files.write(data.resolve("inbox/.bad.tmp"), eater);
        Files.move(data.resolve("inbox/.bad.tmp"), data.resolve("inbox/bad.jar"));
        assertThat(server.awaitExit()).isNotZero();
        crowd.close();

        ServerProcess second = ServerProcess.start(
                Map.of("IINKAI_JAVA_OPTIONS", "-Xmx512m"), "demo", "--port", "0", "--data", data.toString());
        assertThat(second.awaitExit()).isNotZero();

        start();
        crowd.begin();
        Said said = desk.await(ID, now -> now.state().equals("QUARANTINED"));
        row("eats all memory at its start (third start of the server)", said, "QUARANTINED", "ended twice");
        assertThat(desk.status("training").state()).isEqualTo("READY");
    }

    @Test
    void a_request_that_eats_all_memory_ends_the_process_and_the_next_one_runs() {
        desk.install(FaultyBundles.rest(ID, "while (true) { HELD.add(new byte[1 << 20]); }")
                .build());
        desk.asking("/api/v1/bad/do");
        assertThat(server.awaitExit()).isNotZero();
        crowd.close();

        start();
        crowd.begin();
        row(
                "eats all memory in a request (after the restart)",
                desk.await(ID, now -> now.state().equals("READY")),
                "READY",
                "");
    }

    /** A small disk for the framework's jars; only root may make one, so others skip this. */
    @Test
    void a_disk_that_is_full_refuses_the_new_and_keeps_the_old() throws Exception {
        server.stop();
        crowd.close();
        Path disk = data.resolve("felix");
        assumeTrue(isRun("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()), "only root can do this");
        try {
            start();
            desk.install(Bundles.small(ID, "1.0.0").build());
            crowd.begin();
            row(
                    "disk full while a bundle comes in",
                    desk.install(large("more", "1.0.0")),
                    Said.REFUSED,
                    "could not be stored");
            crowd.begin();
            desk.install(large(ID, "2.0.0"));
            Said said = desk.await(ID, now -> now.state().equals("READY"));
            assertThat(said.version()).isEqualTo("1.0.0");
            row("disk full while an update comes in", said, "READY", "could not be stored");
            server.stop();
        } finally {
            isRun("umount", "-l", disk.toString());
        }
    }

    private static byte[] large(String id, String version) {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        return FaultyBundles.with(Bundles.small(id, version).build(), "static/large", noise);
    }

    private static boolean isRun(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
