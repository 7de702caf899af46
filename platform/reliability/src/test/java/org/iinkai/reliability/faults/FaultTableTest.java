package org.iinkai.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.host.Bundles;
import org.iinkai.host.trust.Keys;
import org.iinkai.host.trust.Signatures;
import org.iinkai.reliability.faults.Desk.Said;
import org.iinkai.testkit.process.ServerProcess;

/**
 * One faulty bundle after the other, while people work on the same server: what the host says of each, and that nobody's request
 * fails. The table is printed at the end.
 */
class FaultTableTest {

    private static final String ID = "bad";
    private static final String THROWS = "throw new IllegalStateException(\"broken\");";

    @TempDir
    private static Path folder;

    private static final FaultTable TABLE = new FaultTable();
    private static ServerProcess server;
    private static Crowd crowd;
    private static Desk desk;

    @BeforeAll
    static void open() {
        Path data = folder.resolve("data");
        server = ServerProcess.start(
                        Map.of("IINKAI_JAVA_OPTIONS", "-Xmx768m"), "demo", "--port", "0", "--data", data.toString())
                .awaitReady();
        desk = new Desk(data);
        crowd = Crowd.of(server.address(), data, "jimukyoku", "admin", "kenshu");
    }

    @AfterAll
    static void close() {
        TABLE.publish("fault-table.md");
        crowd.close();
        server.close();
    }

    /**
     * A line of the table.
     *
     * @param expected state that the host gives in the end
     * @param words part of what it says
     */
    private record Row(String fault, Supplier<Said> doing, String expected, String words) {}

    @TestFactory
    Stream<DynamicTest> a_faulty_bundle_harms_nobody_else() {
        return Stream.of(starts(), parts(), jars(), versions())
                .flatMap(List::stream)
                .map(row -> dynamicTest(row.fault(), () -> survived(row)));
    }

    private static void survived(Row row) {
        crowd.begin();
        Said said;
        try {
            said = row.doing().get();
        } finally {
            desk.erase(ID);
        }
        Crowd.Felt felt = crowd.end();
        TABLE.add(row.fault(), said, felt);
        assertThat(said.state()).as(said.toString()).isEqualTo(row.expected());
        assertThat(said.problem() + said.details()).contains(row.words());
        assertThat(felt.failures()).isEmpty();
        assertThat(desk.status("training").state()).isEqualTo("READY");
    }

    private static List<Row> starts() {
        return List.of(
                new Row(
                        "brings an activator",
                        () -> desk.install(Bundles.small(ID, "1.0.0")
                                .header("Bundle-Activator", "org.iinkai.bad.SmallPlugin")
                                .build()),
                        Said.REFUSED,
                        "Bundle-Activator"),
                new Row(
                        "constructor of a service throws",
                        () -> desk.install(
                                Bundles.withService(ID, "1.0.0", THROWS).build()),
                        "FAILED",
                        "\"bad\" failed"),
                new Row(
                        "constructor of a view throws",
                        () -> {
                            desk.install(FaultyBundles.view(ID, "if (true) " + THROWS)
                                    .build());
                            return desk.await(ID, said -> said.state().equals("FAILED"));
                        },
                        "FAILED",
                        "/bad"),
                new Row(
                        "needs a package that nobody offers",
                        () -> desk.install(Bundles.small(ID, "1.0.0")
                                .header("Import-Package", "com.example.missing,*")
                                .build()),
                        "FAILED",
                        "com.example.missing"),
                new Row(
                        "wants a newer API",
                        () -> desk.install(Bundles.small(ID, "1.0.0")
                                .header("Import-Package", "org.iinkai.api.plugin;version=\"[7.0,8)\",*")
                                .build()),
                        "FAILED",
                        "the platform offers"),
                new Row(
                        "constructor wants an unknown service",
                        () -> desk.install(Bundles.withService(ID, "1.0.0", "")
                                .source("org.iinkai.bad.Worker", """
                                        package org.iinkai.bad;
                                        class Worker { Worker(java.lang.Runnable wanted) {} }
                                        """)
                                .build()),
                        "FAILED",
                        "which nobody offers"),
                new Row(
                        "claims an address of the platform",
                        () -> desk.install(Bundles.small("org.iinkai.members", "members", "1.0.0", "")
                                .build()),
                        Said.REFUSED,
                        "already used"),
                new Row(
                        "call at start never returns",
                        () -> desk.install(Bundles.withService(
                                        ID, "1.0.0", "while (true) { java.util.concurrent.locks.LockSupport.park(); }")
                                .build()),
                        "FAILED",
                        "did not return within"),
                new Row(
                        "thread that never ends",
                        () -> {
                            desk.install(Bundles.withService(ID, "1.0.0", """
                                    Thread left = new Thread(() -> {
                                        while (true) { java.util.concurrent.locks.LockSupport.park(); } }, "bad-left");
                                    left.setDaemon(true);
                                    left.start();
                                    """).build());
                            return desk.disable(ID);
                        },
                        "DISABLED",
                        "bad-left"));
    }

    private static List<Row> parts() {
        return List.of(
                new Row(
                        "SQL error in the second migration",
                        () -> desk.install(FaultyBundles.migrating(ID, "1.0.0", "")
                                .file("db/V002__broken.sql", "CREATE TABLE bad.second (n integer); CREATE TABEL x;")
                                .build()),
                        "FAILED",
                        "V002__broken.sql"),
                new Row(
                        "mappers without migrations",
                        () -> desk.install(Bundles.small("org.iinkai.bad", ID, "1.0.0", "to.mapper(Some.class);")
                                .source("org.iinkai.bad.Some", """
                                        package org.iinkai.bad;
                                        interface Some {
                                            @org.apache.ibatis.annotations.Select("SELECT count(*) FROM bad.some")
                                            long count();
                                        }
                                        """)
                                .build()),
                        Said.REFUSED,
                        "brings no migrations"),
                new Row("logs a gigabyte", FaultTableTest::floodedLog, "READY", ""),
                new Row("10,000 listeners", FaultTableTest::manyListeners, "READY", ""));
    }

    /** A thousand bytes a million times, by one request. */
    private static Said floodedLog() {
        desk.install(FaultyBundles.rest(ID, """
                String line = "x".repeat(1000);
                for (int i = 0; i < 1_000_000; i++) {
                    org.slf4j.LoggerFactory.getLogger("org.iinkai.bad.Part" + i %% 7).error("{} {}", i, line);
                }
                return 1L;
                """.replace("%%", "%")).build());
        int before = server.output().length();
        assertThat(desk.ask("/api/v1/bad/do")).isEqualTo(200);
        int written = server.output().length() - before;
        assertThat(written).isGreaterThan(1_000).isLessThan(4_000_000);
        assertThat(server.output()).contains("the rest of that minute is left out");
        return desk.status(ID);
    }

    private static Said manyListeners() {
        desk.install(FaultyBundles.view(ID, """
                for (int i = 0; i < 10_000; i++) {
                    addAttachListener(e -> e.getUI().addAfterNavigationListener(n -> {}));
                    addClickListener(e -> {});
                }
                """).build());
        return desk.await(ID, said -> said.state().equals("READY"));
    }

    private static List<Row> jars() {
        byte[] good = Bundles.small(ID, "1.0.0").file("static/a.txt", "a").build();
        return List.of(
                unsafe("zip bomb among the migrations", FaultyBundles.with(good, "db/V001__bomb.sql", 2_000)),
                unsafe("zip bomb among the other files", FaultyBundles.with(good, "static/bomb", 2_000)),
                unsafe("50,000 entries", FaultyBundles.withEntries(good, 50_000)),
                unsafe("entry ../", FaultyBundles.with(good, "../../escape.txt", 0)),
                unsafe("entry with an absolute path", FaultyBundles.with(good, "/escape.txt", 0)),
                unsafe("entry with a backslash", FaultyBundles.with(good, "..\\escape.txt", 0)),
                unsafe(
                        "two entries of one name",
                        FaultyBundles.renamed(
                                FaultyBundles.with(good, "static/b.txt", 0), "static/b.txt", "static/a.txt")));
    }

    private static Row unsafe(String fault, byte[] jar) {
        return new Row(fault, () -> desk.install(jar), Said.REFUSED, "because of the file");
    }

    /** What somebody's key says of one jar, brought along with another one. */
    private static Said foreignSignature() {
        byte[] signed = Bundles.small(ID, "1.0.0").build();
        byte[] brought = Bundles.small(ID, "1.0.1").build();
        try {
            return desk.install(
                    brought, Signatures.sign(signed, Keys.privateKey(Keys.make().privateKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> versions() {
        return List.of(
                new Row(
                        "signature of another jar",
                        FaultTableTest::foreignSignature,
                        Said.REFUSED,
                        "fits none of the trusted keys"),
                new Row(
                        "broken update",
                        () -> {
                            desk.install(Bundles.small(ID, "1.0.0").build());
                            desk.install(
                                    Bundles.withService(ID, "2.0.0", THROWS).build());
                            Said said = desk.await(ID, now -> now.state().equals("READY"));
                            assertThat(said.version()).isEqualTo("1.0.0");
                            return said;
                        },
                        "READY",
                        "The update to version 2.0.0 failed"),
                new Row(
                        "older code on a newer schema",
                        () -> {
                            desk.install(FaultyBundles.migrating(ID, "2.0.0", "")
                                    .file("db/V002__more.sql", "CREATE TABLE bad.second (n integer)")
                                    .header("Iinkai-Schema-From", "2")
                                    .build());
                            return desk.install(
                                    FaultyBundles.migrating(ID, "1.0.0", "").build());
                        },
                        Said.REFUSED,
                        "kept by a newer version"));
    }
}
