package org.iinkai.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.iinkai.core.database.DatabaseSettings;

/** The PostgreSQL server of this JVM, with an owner and a run-time login as a real installation has them. */
final class TestServer {

    private static final String OWNER = "iinkai_owner";
    private static final String RUN_TIME = "iinkai_app";
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static DatabaseSettings createDatabase() {
        String name = "host_" + DATABASES.incrementAndGet();
        execute(SERVER, "CREATE DATABASE " + name + " OWNER " + OWNER);
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, RUN_TIME, "app", OWNER, "owner");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            execute(server, "CREATE ROLE " + OWNER + " LOGIN PASSWORD 'owner'");
            execute(server, "CREATE ROLE " + RUN_TIME + " LOGIN PASSWORD 'app'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement as the superuser. */
    static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
