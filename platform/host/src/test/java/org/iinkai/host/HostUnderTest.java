package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;
import org.iinkai.api.privacy.Purpose;
import org.iinkai.api.privacy.Retention;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.PersonPart;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Localized;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.DatabaseSettings;
import org.iinkai.host.trust.Trust;

/** A host with an empty database and an inbox, new for each test. */
public final class HostUnderTest implements BeforeEachCallback, AfterEachCallback {

    private static final Caller ADMIN =
            new Caller("1", "山田", "s", java.util.Locale.ENGLISH, Grants.of(java.util.Set.of("core.plugins-manage")));

    final FakeScreens screens = new FakeScreens();
    final RecordingPorts ports = new RecordingPorts();
    private final Path folder = folder();
    private final DatabaseSettings login;
    private final Database database;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final Clock clock = new Ahead(ahead);
    final RecordingLogs logs = new RecordingLogs();
    private boolean isSafe;
    private Trust trust = Trust.everybody();
    private PluginHost host;

    HostUnderTest() {
        this(TestServer.createDatabase());
    }

    /** Another server on the same database. */
    HostUnderTest(HostUnderTest first) {
        this(first.login);
    }

    private HostUnderTest(DatabaseSettings login) {
        this.login = login;
        this.database = Database.open(login);
        this.host = open();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        host.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        host.close();
        database.close();
    }

    /** Stops the host, does something, and starts another one on the same database and inbox. */
    void restartAfter(Runnable meanwhile) {
        host.close();
        meanwhile.run();
        screens.happened();
        host = open();
        host.start();
    }

    private PluginHost open() {
        HostSettings settings = new HostSettings(
                folder.resolve("felix"), Optional.of(inbox()), exports(), Duration.ofSeconds(3), trust, logs, isSafe);
        return new PluginHost(
                settings,
                database,
                Map.of(
                        Transactions.class,
                        database.transactions(),
                        Clock.class,
                        clock,
                        Bodies.class,
                        bodies(),
                        Retention.class,
                        retention()),
                screens,
                ports);
    }

    /** Whoever is called "inside" holds a post of the body "pr"; nothing else is known of bodies. */
    private static Bodies bodies() {
        return (Bodies) Proxy.newProxyInstance(
                HostUnderTest.class.getClassLoader(), new Class<?>[] {Bodies.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("all")) {
                        return List.of(
                                new Body("pr", new Localized("広報委員会", "PR"), Body.Kind.COMMITTEE, 1, Optional.empty()));
                    }
                    // what else is asked is a fault of the host
                    assertThat(method.getName()).isEqualTo("own");
                    return CallerScope.current().map(Caller::name).stream()
                            .filter("inside"::equals)
                            .map(name -> "pr")
                            .collect(Collectors.toSet());
                });
    }

    /** The association keeps notes longer than the bundle says. */
    private static Retention retention() {
        return (Retention) Proxy.newProxyInstance(
                HostUnderTest.class.getClassLoader(), new Class<?>[] {Retention.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("purposes");
                    return List.of(new Purpose("notes.title", "notes.purpose", 24));
                });
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("host");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PluginHost host() {
        return host;
    }

    /** The machine's clock, put forward. */
    private static final class Ahead extends Clock {

        private final AtomicReference<Duration> ahead;

        private Ahead(AtomicReference<Duration> ahead) {
            this.ahead = ahead;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead.get());
        }
    }

    /** Lets time go on. */
    void later(Duration duration) {
        ahead.updateAndGet(known -> known.plus(duration));
    }

    Path exports() {
        return folder.resolve("exports");
    }

    /** Stops the host and starts another one that takes what is trusted. */
    void restartTrusting(Trust now) {
        trust = now;
        restartAfter(() -> {});
    }

    /** Stops the host and starts another one without its bundles. */
    void restartSafely() {
        isSafe = true;
        restartAfter(() -> {});
    }

    Path inbox() {
        return folder.resolve("inbox");
    }

    PluginStatus install(BundleBuilder bundle) {
        return install("test.jar", bundle.build());
    }

    PluginStatus install(String file, byte[] jar) {
        return install(file, jar, "");
    }

    PluginStatus install(String file, byte[] jar, String signature) {
        return as(() -> host.install(new PluginFile(file, new ByteArrayInputStream(jar), signature)));
    }

    PluginStatus enable(String id) {
        return as(() -> host.enable(id));
    }

    PluginStatus disable(String id) {
        return as(() -> host.disable(id));
    }

    List<PluginStatus> all() {
        host.awaitExamination();
        return as(host::all);
    }

    PluginStatus status(String id) {
        return all().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id + " in " + all()));
    }

    List<Plugins.Change> history() {
        return as(() -> host.history(50));
    }

    /** Whoever was handed over to tell what a bundle knows, and their answers. */
    List<Object> known(String id) {
        SearchSource source = RecordingPorts.the(ports.searches, id + "/0");
        CompanyPart companies = RecordingPorts.the(ports.companyParts, id + ".title");
        PersonPart people = RecordingPorts.the(ports.personParts, id + ".title");
        return as(() -> List.of(
                source, companies, people, source.find("x", 5), companies.of(Id.next(), 5), people.of(Id.next(), 5)));
    }

    /** What a bundle finds, asked by somebody. */
    List<Hit> found(String id, int most) {
        SearchSource source = RecordingPorts.the(ports.searches, id + "/0");
        return as(() -> source.find("x", most));
    }

    /** What a bundle knows of a person, asked by somebody. */
    RecordPart knownOfPerson(String id, int most) {
        PersonPart part = RecordingPorts.the(ports.personParts, id + ".title");
        return as(() -> part.of(Id.next(), most)).orElseThrow();
    }

    /** What of a bundle's personal data is over, asked by somebody. */
    DueRecords due(String id, LocalDate until, int most) {
        PersonalData data = RecordingPorts.the(ports.kept, id + ".title");
        return as(() -> data.due(until, most));
    }

    /** A connection of a test's own. */
    Connection connection() throws SQLException {
        return database.owner().getConnection();
    }

    /** The first column of the first row. */
    String value(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return String.valueOf(results.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Changes what is stored behind the host's back. */
    void execute(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How many loaders are in memory once nothing that can go is left. */
    int loadersAfterCollection(int expected) {
        for (int round = 0; round < 50 && host.loadersAlive() > expected; round++) {
            System.gc();
        }
        return host.loadersAlive();
    }

    static <T> T as(java.util.function.Supplier<T> work) {
        return CallerScope.get(ADMIN, work);
    }
}
